package org.pledgehub.cli.party;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.MissingCommand;
import org.pledgehub.cli.ops.TopicPrefix;
import org.pledgehub.cli.rules.DayConverter;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.common.Role;
import org.pledgehub.domain.calendar.LegalDay;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub party}: what a party needs. */
@Command(
        name = "party",
        mixinStandardHelpOptions = true,
        description = "Prepares what a new party needs.",
        subcommands = PartyCommand.Init.class)
public final class PartyCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw MissingCommand.of(spec);
    }

    /** {@code hub party init}: client settings, access request, schemas, reasons, a token and a sample day in a folder. */
    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = {
                "Writes a folder with everything a party needs to connect.",
                "Client settings, the access it has to ask for, its entry in the registry of parties, schemas (Avro and"
                        + " JSON Schema), all reasons, a token for HTTP, and a day of sample events. Touches no broker."
            })
    public static final class Init implements Callable<Integer> {

        private static final Sentence NO_ROLE = new Sentence("--role 不能为 %s。", "--role cannot be %s.");
        private static final Sentence WRITTEN = new Sentence("已写入：", "Written: ");

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "PARTY", description = "Id of the party: a-z, 0-9 and hyphens, 2 to 32 characters.")
        private String party = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "R",
                description = "Role of the party: ${COMPLETION-CANDIDATES}.")
        private Role role = Role.UNKNOWN;

        @Option(names = "--out", paramLabel = "DIR", description = "Folder to write. Default: the party's id.")
        private Optional<Path> out = Optional.empty();

        @Option(
                names = "--pool",
                paramLabel = "POOL",
                defaultValue = "pool-test",
                description = "Pool of the sample events. Default: ${DEFAULT-VALUE}.")
        private String pool = "";

        @Mixin
        private TopicPrefix prefix = new TopicPrefix();

        @Option(
                names = "--on",
                paramLabel = "DAY",
                converter = DayConverter.class,
                description = "The day of the sample events. Default: today.")
        private Optional<LocalDate> day = Optional.empty();

        @Override
        public Integer call() {
            var id = PartyId.parse(party).asOptional().orElseThrow(() -> noId("PARTY", party));
            var poolId = PoolId.parse(pool).asOptional().orElseThrow(() -> noId("--pool", pool));
            if (TopicCatalog.eventSchema(role).isEmpty()) {
                throw new UsageFailure(spec, NO_ROLE.formatted(role));
            }
            var catalog = prefix.catalog(TopicSizing::singleBroker);
            var sample = new SampleDay(role, id.canonical(), poolId.canonical(), day.orElseGet(this::today));
            var folder = out.orElse(Path.of(id.canonical()));
            new PartyFolder(folder).write(new PartyPages(id, role, catalog), sample, HttpToken.draw());
            spec.commandLine()
                    .getErr()
                    .println(WRITTEN.with(folder).in(Hub.of(spec).language()));
            return ExitCode.OK;
        }

        private LocalDate today() {
            return LocalDate.ofInstant(Hub.of(spec).clock().instant(), LegalDay.ZONE);
        }

        private static InputFailure noId(String where, String text) {
            return new InputFailure(new Sentence(
                    where + "：" + text + " 不是有效的编号（a-z、0-9、连字符）。",
                    where + ": " + text + " is no valid id (a-z, 0-9, hyphens)."));
        }
    }
}
