package org.pledgehub.cli.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;

/** A running child process, guarded by {@link ChildGuard}. */
final class ChildProcess {
    private final ChildCommand command;
    private final Process process;

    private ChildProcess(ChildCommand command, Process process) {
        this.command = command;
        this.process = process;
    }

    static ChildProcess start(ChildCommand command) {
        try {
            return new ChildProcess(command, command.builder().start());
        } catch (IOException failure) {
            throw new EnvironmentFailure(
                    new Sentence(
                            "无法启动 " + command.name() + "：" + failure.getMessage(),
                            command.name() + " cannot be started: " + failure.getMessage()),
                    failure);
        }
    }

    String name() {
        return command.name();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Runs the action once this process has ended, whatever ended it. */
    void whenEnded(Runnable action) {
        Thread.ofVirtual().start(() -> {
            process.onExit().join();
            action.run();
        });
    }

    void requestStop() {
        process.destroy();
    }

    /** Waits for the end, and kills the process when it takes longer. */
    void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process at once, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Why a process that should run does not: a sentence with the last line of its log. */
    EnvironmentFailure endedEarly() {
        var last = lastLine();
        return new EnvironmentFailure(new Sentence(
                command.name() + " 启动后又退出了。日志 " + command.log() + " 的最后一行：" + last,
                command.name() + " ended right after its start. Last line of its log " + command.log() + ": " + last));
    }

    /** The log may go away with the folder, so its last word is passed on. */
    private String lastLine() {
        try {
            return Files.readAllLines(command.log()).stream()
                    .filter(line -> !line.isBlank())
                    .reduce("-", (earlier, later) -> later);
        } catch (IOException unreadable) {
            return "-";
        }
    }

    /** What to say when the process runs but does not answer. */
    EnvironmentFailure tooSlow(Duration patience) {
        return new EnvironmentFailure(new Sentence(
                command.name() + " 在 " + patience.toSeconds() + " 秒内没有就绪，日志：" + command.log(),
                command.name() + " was not ready within " + patience.toSeconds() + " s. Its log: " + command.log()));
    }
}
