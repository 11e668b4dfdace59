package org.pledgehub.cli.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.cli.HubVersion;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.oracle.Oracle;
import org.pledgehub.oracle.Told;
import org.pledgehub.simulation.fault.Coverage;
import org.pledgehub.simulation.run.RunOutcome;
import org.pledgehub.simulation.run.Simulator;
import org.pledgehub.simulation.run.Summary;

/**
 * The report of {@code hub simulate} in Markdown.
 *
 * @param command command as typed
 * @param commit commit of the program
 * @param began when it began
 * @param took how long all runs took
 */
record EvidencePage(String command, String commit, Instant began, Duration took) {

    private static final Told NOTHING =
            new Told(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), 1);

    /** Sees that there is a folder for the page, before anything is run for it. */
    static void makeRoom(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Writes it. */
    void write(Path file, Simulator.Plan plan, Summary summary, Coverage coverage) {
        try {
            Files.writeString(file, String.join("\n", lines(plan, summary)) + "\n\n" + coverage.section());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static EnvironmentFailure unwritable(Path file, IOException cause) {
        return new EnvironmentFailure(new Sentence("无法写入报告：", "The report cannot be written: ").with(file), cause);
    }

    private List<String> lines(Simulator.Plan plan, Summary summary) {
        var page = new ArrayList<String>();
        page.add("# " + count(summary.runs()) + " simulated histories, "
                + (summary.agrees() ? "no difference" : count(summary.differing()) + " with differences"));
        page.add("");
        page.add("    " + command);
        page.add("");
        page.addAll(table("", ""));
        page.add(row("commit", commit));
        page.add(row("version", HubVersion.text()));
        page.add(row("date", began.truncatedTo(ChronoUnit.SECONDS)));
        page.add(row("machine", machine()));
        page.add(row("seed", plan.seed()));
        page.add(row("threads", plan.threads()));
        page.add(row("histories", count(summary.runs())));
        page.add(row("events sent", count(summary.tally().events())));
        page.add(row("crashes", count(summary.tally().crashes())));
        page.add(row("histories with differences", count(summary.differing())));
        page.add(row("time", text(took)));
        page.add(row("histories per second", perSecond(summary.runs())));
        page.add(row("events per second", perSecond(summary.tally().events())));
        page.add(row("traceHash", "`" + summary.traceHash() + "`"));
        page.addAll(faults(summary));
        page.addAll(differences(summary));
        page.addAll(unjudged());
        return page;
    }

    private static List<String> faults(Summary summary) {
        var part = new ArrayList<>(List.of("", "## Faults", ""));
        part.addAll(table("kind", "count"));
        summary.tally().faults().forEach((kind, count) -> part.add(row(kind, count(count))));
        return part;
    }

    private static List<String> differences(Summary summary) {
        if (summary.agrees()) {
            return List.of();
        }
        var part = new ArrayList<>(
                List.of("", "## Differences", "", "The first of each of the first runs that differ.", ""));
        part.addAll(table("run", "difference"));
        for (RunOutcome outcome : summary.first()) {
            part.add(row(outcome.run(), outcome.verdict().differences().getFirst()));
        }
        return part;
    }

    private static List<String> unjudged() {
        var part = new ArrayList<>(List.of("", "## Fields that the oracle leaves open", ""));
        part.addAll(table("record", "fields"));
        new TreeMap<>(Oracle.judge(NOTHING).unjudged())
                .forEach((type, fields) -> part.add(row(type, String.join(", ", new TreeSet<>(fields)))));
        return part;
    }

    private static List<String> table(String left, String right) {
        return List.of(row(left, right), "|---|---|");
    }

    private static String row(Object left, Object right) {
        return "| " + left + " | " + right.toString().replace("|", "\\|").replace("\n", " ") + " |";
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", Java " + Runtime.version();
    }

    private static String text(Duration time) {
        return time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }

    private String perSecond(long number) {
        return count(number * 1000 / Math.max(1, took.toMillis()));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
