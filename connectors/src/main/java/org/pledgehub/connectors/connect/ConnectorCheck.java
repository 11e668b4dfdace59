package org.pledgehub.connectors.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.converters.ByteArrayConverter;

/**
 * What every plug-in asks of its settings when it is set up. It reads and writes the hub's own bytes, so no converter of the worker may wrap
 * them once more; and what only reading its settings whole finds is told then, and not when the task starts.
 */
public final class ConnectorCheck {

    private static final String WANTED = ByteArrayConverter.class.getName();

    private ConnectorCheck() {}

    /** The validation of a connector, with a fault where its settings name another converter, or none. */
    public static Config passingBytes(Config validated, Map<String, String> settings) {
        var values = new ArrayList<>(validated.configValues());
        for (var name : List.of("key.converter", "value.converter")) {
            if (!WANTED.equals(settings.get(name))) {
                values.add(fault(name, name + " of this connector must be " + WANTED));
            }
        }
        return new Config(values);
    }

    /**
     * The validation with what reading the settings whole finds; nothing is read where a single one is wrong already.
     *
     * @param blamed setting that is named where they cannot be read
     */
    public static Config readWhole(Config validated, String blamed, Runnable reading) {
        var values = new ArrayList<>(validated.configValues());
        if (values.stream().allMatch(value -> value.errorMessages().isEmpty())) {
            try {
                reading.run();
            } catch (ConfigException e) {
                values.add(fault(blamed, String.valueOf(e.getMessage())));
            }
        }
        return new Config(values);
    }

    /** A setting that cannot be used, for the validation of a connector. */
    public static ConfigValue fault(String name, String why) {
        var fault = new ConfigValue(name);
        fault.addErrorMessage(why);
        return fault;
    }
}
