package org.pledgehub.streams.serde;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;

/**
 * Serdes of somebody else's class, such as Confluent's {@code SpecificAvroSerde}, for a site that has its jars. They may ask the registry
 * from a stream thread, which ours never do.
 */
public final class ForeignSerdes implements ValueSerdes {

    private final Class<?> serdeClass;
    private final Map<String, Object> settings;

    private ForeignSerdes(Class<?> serdeClass, Map<String, Object> settings) {
        this.serdeClass = serdeClass;
        this.settings = Map.copyOf(settings);
    }

    /**
     * Serdes of a class by name.
     *
     * @param registryUrls addresses of the registry, comma-separated
     * @throws ClassNotFoundException when the class is not on the class path
     */
    public static ForeignSerdes of(String className, String registryUrls) throws ClassNotFoundException {
        return new ForeignSerdes(
                Utils.loadClass(className, Serde.class),
                Map.of(
                        "schema.registry.url", registryUrls,
                        "auto.register.schemas", false,
                        "avro.remove.java.properties", true,
                        "specific.avro.reader", true));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends SpecificRecord> Serde<T> of(Class<T> type) {
        var serde = (Serde<T>) Utils.newInstance(serdeClass);
        serde.configure(settings, false);
        return serde;
    }
}
