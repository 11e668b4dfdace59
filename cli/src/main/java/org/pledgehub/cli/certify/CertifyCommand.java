package org.pledgehub.cli.certify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.HubVersion;
import org.pledgehub.cli.ops.HubOptions;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.report.LatestRecords;
import org.pledgehub.cli.send.PartyRoles;
import org.pledgehub.cli.send.TopicsAsInstalled;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.calendar.LegalDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub certify}: the scripted cases, sent as a test party into a test pool. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        description = {
            "Sends scripted cases to a running hub as a test party and holds each answer against what it must be.",
            "Party and pool must be registered for tests: their ids end with -test, so no live pool is touched. --report"
                    + " writes a dated report. Exit code 1 when a case failed."
        })
public final class CertifyCommand implements Callable<Integer> {

    private static final String TEST = "-test";
    private static final String NO_POOL = "–";
    private static final Sentence NO_TEST_POOL =
            new Sentence("银行需要测试资金池：请给出 --pool。", "A bank is tested in a test pool: give --pool.");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Mixin
    private HubOptions options;

    @Option(
            names = "--party",
            required = true,
            paramLabel = "P",
            description = "Id of the test party; ends with -test.")
    private String party = "";

    @Option(names = "--pool", paramLabel = "POOL", description = "Id of the test pool of a test bank; ends with -test.")
    private Optional<String> pool = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "ID|FILE",
            description = "Policy of the pool, for the days of filing. Default: the pool's policy as the hub has it.")
    private Optional<String> policy = Optional.empty();

    @Option(names = "--report", paramLabel = "F", description = "Writes the report, Markdown in Chinese and English.")
    private Optional<Path> report = Optional.empty();

    @Override
    public Integer call() throws Exception {
        var live = Stream.concat(Stream.of(party), pool.stream())
                .filter(id -> !id.endsWith(TEST))
                .toList();
        if (!live.isEmpty()) {
            throw new InputFailure(new Sentence(
                            "认证只使用测试参与方和测试资金池，其编号须以 -test 结尾：",
                            "Only a test party and a test pool are used; their ids end with -test: ")
                    .with(String.join(", ", live)));
        }
        return options.attempt(this::certify);
    }

    private int certify() {
        var topics = TopicsAsInstalled.of(options.config());
        var role = PartyRoles.read(topics).role(party).orElseThrow(() -> unregistered(party));
        Function<LocalDate, Optional<LocalDate>> filingDue =
                role == Role.BANK ? filingDue(topics) : day -> Optional.empty();
        var now = hub.clock().instant();
        var run = Long.toString(now.toEpochMilli(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        var setting = new CaseStep.Setting(
                party,
                pool.orElse(NO_POOL),
                run,
                LocalDate.ofInstant(now, LegalDay.ZONE).toString());
        var results = new ArrayList<CaseResult>();
        try (var line = new CertifyLine(topics, party, role)) {
            var runner = new CaseRunner(topics, line, setting, filingDue);
            for (var script : CertifyCase.of(role, setting)) {
                var result = runner.run(script);
                results.add(result);
                say(result);
            }
        }
        report.ifPresent(file -> write(
                file,
                CertifyReport.page(
                        setting, "PledgeHub " + HubVersion.text(), hub.clock().instant(), results)));
        return results.stream().noneMatch(CaseResult::failed) ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private Function<LocalDate, Optional<LocalDate>> filingDue(HubTopics topics) {
        var registered = registeredPool(topics).getPolicy();
        return policy.map(named -> FilingDays.of(topics, named))
                .orElseGet(() -> FilingDays.installed(topics, registered));
    }

    /** The test pool's entry in the registry; a bank needs one. */
    private Pool registeredPool(HubTopics topics) {
        var id = pool.orElseThrow(() -> new UsageFailure(spec, NO_TEST_POOL));
        return LatestRecords.of(topics, topics.catalog().parties(), PartyReference.class).stream()
                .map(PartyReference::getEntry)
                .filter(entry -> entry instanceof Pool known && known.getPool().equals(id))
                .map(Pool.class::cast)
                .findFirst()
                .orElseThrow(() -> unregistered(id));
    }

    private static InputFailure unregistered(String id) {
        return new InputFailure(new Sentence(
                "请先用 hub parties apply 登记 " + id + "。", "Register " + id + " first, with hub parties apply."));
    }

    private void say(CaseResult result) {
        var out = spec.commandLine().getOut();
        out.println(result.id() + "," + result.verdict().text().in(hub.language()) + ","
                + result.took().toMillis() + "," + result.title().in(hub.language()));
        result.steps().stream()
                .filter(step -> step.verdict() != CaseResult.Verdict.AS_EXPECTED)
                .forEach(step -> out.println("  " + step.label() + ": " + step.expected() + " → " + step.found()));
        out.flush();
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException unwritable) {
            throw new EnvironmentFailure(new Sentence("无法写入 " + file, file + " cannot be written"), unwritable);
        }
    }
}
