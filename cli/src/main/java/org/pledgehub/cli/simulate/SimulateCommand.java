package org.pledgehub.cli.simulate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import org.pledgehub.simulation.fault.Coverage;
import org.pledgehub.simulation.run.Investigation;
import org.pledgehub.simulation.run.RunOutcome;
import org.pledgehub.simulation.run.Shrinker;
import org.pledgehub.simulation.run.Simulator;
import org.pledgehub.simulation.run.StoryPage;
import org.pledgehub.simulation.run.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub simulate}: seeded histories with faults through the real rooms, held against the oracle. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs seeded histories with faults and compares all figures with a second program. Works offline.",
            "The histories go through the real rooms on a simulated broker; the second program knows the rules and",
            "nothing of streams.",
            "A run that differs is made small, printed, and kept as a story that can be run again.",
            "The last line of standard output is JSON: runs, events, faults, crashes, differences, traceHash."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final long USUAL_RUNS = 300;
    private static final Set<String> ALLOWED_WITH_A_STORY = Set.of("--story", "--lang");

    private static final Sentence NOT_POSITIVE = new Sentence(
            "--runs、--minutes、--threads 至少为 1，--run 至少为 0。",
            "--runs, --minutes and --threads must be at least 1, --run at least 0.");
    private static final Sentence STORY_ALONE = new Sentence(
            "--story 重放一个已保存的故事，不能与其他选项同用。", "--story runs one kept story again; no other option goes with it.");
    private static final Sentence ONE_RUN_ALONE = new Sentence(
            "--run 只运行一段历史，不能与 --runs 或 --minutes 同用。",
            "--run runs one history; neither --runs nor --minutes goes with it.");
    private static final Sentence DIFFERS =
            new Sentence("发现差异，全部运行结束后缩减：", "A difference, to be made small when all runs have ended: ");
    private static final Sentence SHRINKING = new Sentence("正在缩减（最多一分钟）：", "Making it small, a minute at most: ");
    private static final Sentence KEPT =
            new Sentence("故事已保存，读法见 CONTRIBUTING.md：", "The story is kept; CONTRIBUTING.md says how to read it: ");
    private static final Sentence REPORT = new Sentence("报告：", "Report: ");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed gives the same histories and the same traceHash. Default: 1.")
    private long seed = 1;

    @Option(names = "--run", paramLabel = "R", description = "Only this run of the seed, from 0.")
    private Optional<Long> only = Optional.empty();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Number of histories. Default: 300; with --minutes, as many as there is time for.")
    private Optional<Long> runs = Optional.empty();

    @Option(names = "--minutes", paramLabel = "M", description = "Begins no further run after so many minutes.")
    private Optional<Integer> minutes = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Runs at once. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--report", paramLabel = "F", description = "Writes a report in Markdown.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--commit", paramLabel = "C", description = "Commit named in the report. Default: what git says.")
    private Optional<String> commit = Optional.empty();

    @Option(names = "--story", paramLabel = "F", description = "Runs a kept story instead of seeded histories.")
    private Optional<Path> story = Optional.empty();

    @Option(names = "--keep", paramLabel = "DIR", description = "Folder for stories. Default: the current one.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        boolean positive = threads >= 1 && runs.orElse(1L) >= 1 && minutes.orElse(1) >= 1 && only.orElse(0L) >= 0;
        require(positive, NOT_POSITIVE);
        require(story.isEmpty() || isAlone(), STORY_ALONE);
        require(only.isEmpty() || runs.isEmpty() && minutes.isEmpty(), ONE_RUN_ALONE);
        var summary = story.map(this::again).orElseGet(this::simulate);
        spec.commandLine().getOut().println(SummaryLine.of(summary));
        return summary.agrees() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void require(boolean holds, Sentence otherwise) {
        if (!holds) {
            throw new UsageFailure(spec, otherwise);
        }
    }

    private boolean isAlone() {
        return spec.commandLine().getParseResult().matchedOptionsSet().stream()
                .allMatch(option -> ALLOWED_WITH_A_STORY.contains(option.longestName()));
    }

    private Summary again(Path file) {
        var history = StoryShelf.read(file);
        var simulator =
                new Simulator((anySeed, anyRun) -> history, Simulator.usual().trial());
        var summary = simulator.run(new Simulator.Plan(0, 0, 1, 1), () -> true, outcome -> {});
        summary.first()
                .forEach(outcome ->
                        print(StoryPage.lines(history, outcome.verdict().differences()).stream()));
        return summary;
    }

    private Summary simulate() {
        report.ifPresent(EvidencePage::makeRoom);
        var clock = hub.clock();
        var began = clock.instant();
        var coverage = new Coverage();
        var plan = new Simulator.Plan(seed, only.orElse(0L), most(), threads);
        var summary = run(Simulator.countedBy(coverage), plan, clock);
        var took = Duration.between(began, clock.instant());
        new Investigation(Simulator.usual(), clock, Shrinker.USUAL_LIMIT)
                .of(summary, outcome -> say(SHRINKING.with(name(outcome))))
                .forEach(finding -> {
                    print(Stream.of(StoryShelf.name(seed, finding)));
                    print(StoryPage.lines(finding.story(), finding.differences()).stream());
                    say(KEPT.with(new StoryShelf(folder).keep(seed, finding)));
                });
        report.ifPresent(file -> {
            new EvidencePage(command(), CommitName.of(commit), began, took).write(file, plan, summary, coverage);
            say(REPORT.with(file));
        });
        return summary;
    }

    private Summary run(Simulator simulator, Simulator.Plan plan, Clock clock) {
        var end = minutes.map(limit -> clock.instant().plus(Duration.ofMinutes(limit)))
                .orElse(Instant.MAX);
        try (var progress = new RunProgress(plan.runs())) {
            return simulator.run(plan, () -> clock.instant().isBefore(end), outcome -> {
                progress.ended(outcome.verdict().agrees());
                if (!outcome.verdict().agrees()) {
                    say(DIFFERS.with(name(outcome)));
                }
            });
        }
    }

    private long most() {
        if (only.isPresent()) {
            return 1;
        }
        return runs.orElse(minutes.isPresent() ? Long.MAX_VALUE : USUAL_RUNS);
    }

    private String name(RunOutcome outcome) {
        return "seed=" + seed + " run=" + outcome.run() + ": "
                + outcome.verdict().differences().getFirst();
    }

    private String command() {
        return "hub "
                + String.join(
                        " ", spec.commandLine().getParent().getParseResult().originalArgs());
    }

    private void print(Stream<String> lines) {
        lines.forEach(spec.commandLine().getOut()::println);
    }

    private void say(Sentence sentence) {
        var messages = spec.commandLine().getErr();
        messages.println(sentence.in(hub.language()));
        messages.flush();
    }
}
