package org.pledgehub.cli.ops;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.HubVersion;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.contract.ref.Manifest;
import org.pledgehub.streams.runtime.HubInstaller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub install}: topics, changelogs, seeded offsets, schemas, compatibility, manifest, shipped calendars. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "Creates what the hub needs: topics, changelogs, offsets, schemas, manifest. May be repeated.")
public final class InstallCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Mixin
    private HubOptions options;

    @Option(names = "--plan", description = "Show what would be done and change nothing.")
    private boolean planOnly;

    @Option(
            names = "--purpose",
            paramLabel = "PRODUCTION|TRIAL",
            description = "Only in a trial may a story clock write ticks. Default: that of the installation, else"
                    + " PRODUCTION.")
    private Optional<Purpose> purpose = Optional.empty();

    /** What a person may install for; the contract's own enumeration also has a symbol for what it does not know. */
    enum Purpose {
        PRODUCTION,
        TRIAL
    }

    @Override
    public Integer call() throws Exception {
        return options.attempt(this::install);
    }

    private int install() {
        var out = spec.commandLine().getOut();
        try (var installer = HubInstaller.open(options.config())) {
            var wanted = wanted(purpose, installer.installed());
            if (planOnly) {
                var plan = installer.plan(wanted, HubVersion.text());
                plan.forEach(step -> out.println(step.line()));
                say(plan.isEmpty() ? NOTHING : PLANNED);
                return ExitCode.OK;
            }
            var left = installer.install(wanted, HubVersion.text(), step -> out.println(step.line()));
            left.forEach(group -> say(LEFT.with(group)));
            say(DONE);
            return ExitCode.OK;
        }
    }

    /** The purpose that is named; else the one that stands, for an upgrade keeps it; else production. */
    static InstallationPurpose wanted(Optional<Purpose> named, Optional<Manifest> standing) {
        return named.map(purpose -> InstallationPurpose.valueOf(purpose.name()))
                .or(() -> standing.map(Manifest::getPurpose))
                .orElse(InstallationPurpose.PRODUCTION);
    }

    private static final Sentence NOTHING = new Sentence("一切就绪，无需安装。", "Everything stands; there is nothing to do.");
    private static final Sentence PLANNED = new Sentence("以上为计划，未作任何更改。", "This is the plan; nothing was changed.");
    private static final Sentence DONE = new Sentence("安装完成。下一步：hub run", "Installed. Next: hub run");
    private static final Sentence LEFT = new Sentence("应用正在运行，读取位置由其自行设置：", "Running, so it sets its own positions: ");

    private void say(Sentence sentence) {
        spec.commandLine().getErr().println(sentence.in(hub.language()));
    }
}
