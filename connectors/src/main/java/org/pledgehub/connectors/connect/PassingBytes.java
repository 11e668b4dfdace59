package org.pledgehub.connectors.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.converters.ByteArrayConverter;

/** The plug-ins read and write the hub's own bytes; a converter of the worker would wrap them once more. */
public final class PassingBytes {

    private static final String WANTED = ByteArrayConverter.class.getName();

    private PassingBytes() {}

    /** The validation of a connector, with a fault where its settings name another converter, or none. */
    public static Config require(Config validated, Map<String, String> settings) {
        var values = new ArrayList<>(validated.configValues());
        for (var name : List.of("key.converter", "value.converter")) {
            if (!WANTED.equals(settings.get(name))) {
                values.add(fault(name, name + " of this connector must be " + WANTED));
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
