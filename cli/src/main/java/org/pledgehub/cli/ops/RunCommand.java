package org.pledgehub.cli.ops;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.streams.runtime.Application;
import org.pledgehub.streams.runtime.HubRuntime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub run}: intake and core until a signal or a fault of their own ends them. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the hub: intake and core in one process. Ctrl-C stops it in order.")
public final class RunCommand implements Callable<Integer> {

    private static final Sentence STARTED =
            new Sentence("已启动。健康检查：http://%s/health/ready", "Started. Health: http://%s/health/ready");
    private static final Sentence FAULT =
            new Sentence("枢纽因自身故障停止；详情见日志。原因：", "The hub stopped for a fault of its own; see the log. Cause: ");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Mixin
    private HubOptions options;

    @Option(names = "--only", paramLabel = "INTAKE|CORE", description = "Run one of the two applications here.")
    private Optional<Application> only = Optional.empty();

    @Override
    public Integer call() throws Exception {
        return options.attempt(this::run);
    }

    private int run() throws InterruptedException {
        var config = options.config();
        var runtime =
                HubRuntime.start(config, only.<Set<Application>>map(EnumSet::of).orElseGet(config::applications));
        var onSignal = new Thread(runtime::close, "hub-stop");
        Runtime.getRuntime().addShutdownHook(onSignal);
        say(new Sentence(
                String.format(STARTED.zh(), runtime.address()), String.format(STARTED.en(), runtime.address())));
        var fault = runtime.awaitFault();
        say(FAULT.with(String.valueOf(fault.getMessage())));
        return ExitCode.OWN_FAULT;
    }

    private void say(Sentence sentence) {
        spec.commandLine().getErr().println(sentence.in(hub.language()));
    }
}
