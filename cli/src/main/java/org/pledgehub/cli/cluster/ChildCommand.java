package org.pledgehub.cli.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one child process is started.
 *
 * @param name short name, used for the log file and in {@code pids.json}
 * @param classPath class path of the child
 * @param jvmOptions options of its JVM
 * @param mainClass main class, run under {@link ChildGuard}
 * @param arguments its arguments
 * @param environment variables set for it beside those of this process
 * @param directory working directory; standard output and error go to {@code <name>.log} in it
 */
record ChildCommand(
        String name,
        String classPath,
        List<String> jvmOptions,
        String mainClass,
        List<String> arguments,
        Map<String, String> environment,
        Path directory) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Path log() {
        return directory.resolve(name + ".log");
    }

    ProcessBuilder builder() {
        var line = new ArrayList<String>();
        line.add(JAVA);
        line.addAll(jvmOptions);
        line.add(ChildGuard.class.getName());
        line.add(mainClass);
        line.addAll(arguments);
        var builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .redirectInput(ProcessBuilder.Redirect.PIPE);
        // By environment, so that the process list stays readable.
        builder.environment().put("CLASSPATH", classPath);
        builder.environment().putAll(environment);
        return builder;
    }
}
