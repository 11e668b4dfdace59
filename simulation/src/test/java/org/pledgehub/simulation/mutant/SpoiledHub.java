package org.pledgehub.simulation.mutant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A hub of its own with one class spoiled: the class is compiled in memory, and it and everything that may link with it
 * is loaded afresh. Contract, oracle, generator and checks stay as they are.
 */
final class SpoiledHub extends ClassLoader {

    private static final List<String> OWN = List.of(
            "org.pledgehub.domain.",
            "org.pledgehub.policies.",
            "org.pledgehub.streams.",
            "org.pledgehub.simulation.broker.",
            SimulatedPlayer.class.getName());

    /** What a hub hands to its judges. */
    private static final Set<String> SHARED = Set.of(
            "org.pledgehub.simulation.broker.Observation",
            "org.pledgehub.simulation.broker.Committed",
            "org.pledgehub.simulation.broker.CommitSeen");

    private final Map<String, byte[]> spoiled;

    private SpoiledHub(Map<String, byte[]> spoiled) {
        super(SpoiledHub.class.getClassLoader());
        this.spoiled = spoiled;
    }

    /** A player on the hub that the mutant spoils. */
    static HubPlayer of(Mutant mutant) {
        return player(compile(mutant));
    }

    private static HubPlayer player(Map<String, byte[]> classes) {
        try {
            var type = new SpoiledHub(classes).loadClass(SimulatedPlayer.class.getName());
            return (HubPlayer) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The spoiled hub cannot be loaded", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return isOwn(name) ? define(name) : super.loadClass(name, resolve);
        }
    }

    private static boolean isOwn(String name) {
        return OWN.stream().anyMatch(name::startsWith) && !SHARED.contains(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = spoiled.containsKey(name) ? spoiled.get(name) : asBuilt(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] asBuilt(String name) throws ClassNotFoundException {
        try (var stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static Map<String, byte[]> compile(Mutant mutant) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        var options = List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
        try (var files = new InMemory(compiler.getStandardFileManager(null, null, null))) {
            var task = compiler.getTask(messages, files, null, options, null, List.of(new Source(mutant)));
            if (!task.call()) {
                throw new IllegalArgumentException(mutant.name() + " does not compile: " + messages);
            }
            return files.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final Mutant mutant;

        Source(Mutant mutant) {
            super(URI.create("string:///" + mutant.file().getFileName()), Kind.SOURCE);
            this.mutant = mutant;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return mutant.source();
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        InMemory(JavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            var classes = new HashMap<String, byte[]>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    written.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
