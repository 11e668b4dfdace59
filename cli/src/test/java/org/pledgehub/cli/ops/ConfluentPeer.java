package org.pledgehub.cli.ops;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;

/** The real Confluent serializer and deserializer, in a class loader of their own, so that their Kafka and Avro stay theirs. */
final class ConfluentPeer implements AutoCloseable {

    private static final Path JAR = Path.of("target", "interop", "pinot-confluent-avro.jar");

    private final URLClassLoader loader;
    private final Object serializer;
    private final Object deserializer;
    private final Method serialize;
    private final Method deserialize;

    ConfluentPeer(String registryUrl) throws Exception {
        if (!JAR.toFile().isFile()) {
            throw new IllegalStateException(JAR + " is missing; the package phase of the cli module copies it");
        }
        loader = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        var settings = Map.of("schema.registry.url", registryUrl, "auto.register.schemas", "false");
        // Its settings name classes, which it looks for in the thread's loader.
        var earlier = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        serializer = configured("io.confluent.kafka.serializers.KafkaAvroSerializer", settings);
        deserializer = configured("io.confluent.kafka.serializers.KafkaAvroDeserializer", settings);
        Thread.currentThread().setContextClassLoader(earlier);
        serialize = serializer.getClass().getMethod("serialize", String.class, Object.class);
        deserialize = deserializer.getClass().getMethod("deserialize", String.class, byte[].class);
    }

    /** A record as Confluent's deserializer reads it; its text is the record as JSON. */
    Object read(String topic, byte[] wire) throws Exception {
        return deserialize.invoke(deserializer, topic, wire);
    }

    /** Wire bytes of a record that {@link #read} gave, as Confluent's serializer writes them. */
    byte[] write(String topic, Object genericRecord) throws Exception {
        return (byte[]) serialize.invoke(serializer, topic, genericRecord);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private Object configured(String className, Map<String, ?> settings) throws Exception {
        var type = loader.loadClass(className);
        var peer = type.getConstructor().newInstance();
        type.getMethod("configure", Map.class, boolean.class).invoke(peer, settings, false);
        return peer;
    }
}
