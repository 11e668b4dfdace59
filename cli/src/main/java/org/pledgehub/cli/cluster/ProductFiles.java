package org.pledgehub.cli.cluster;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;

/** Where the build has put what child processes run on. */
final class ProductFiles {
    private static final String RUNNER = "quarkus-run.jar";

    private ProductFiles() {}

    /** Class path of this JVM: the broker and the hub run on it too. */
    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Class path of the registry: its own runner, and our guard. */
    static String registryClassPath() {
        return registryRunner() + System.getProperty("path.separator") + ownClasses();
    }

    private static Path registryRunner() {
        var folder = registryFolder();
        if (!Files.isDirectory(folder)) {
            throw notBuilt(folder);
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.endsWith(RUNNER)).findFirst().orElseThrow(() -> notBuilt(folder));
        } catch (java.io.IOException unreadable) {
            throw notBuilt(folder);
        }
    }

    /** The folder {@code registry} beside our classes; the property {@code pledgehub.registry} names another one. */
    private static Path registryFolder() {
        var named = System.getProperty("pledgehub.registry");
        if (named != null) {
            return Path.of(named);
        }
        var beside = Objects.requireNonNull(ownClasses().getParent());
        return beside.resolve("registry");
    }

    private static Path ownClasses() {
        try {
            return Path.of(ProductFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static EnvironmentFailure notBuilt(Path folder) {
        return new EnvironmentFailure(new Sentence(
                "没有找到注册中心：" + folder + "。请先运行 mvn -DskipTests package。",
                "The schema registry is not in " + folder + ". Run mvn -DskipTests package first."));
    }
}
