package org.pledgehub.cli.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.pledgehub.simulation.run.Summary;

/** The last line that {@code hub simulate} prints, for scripts. */
final class SummaryLine {

    private SummaryLine() {}

    static String of(Summary summary) {
        var tally = summary.tally();
        var line = JsonNodeFactory.instance.objectNode();
        line.put("runs", summary.runs()).put("events", tally.events());
        var faults = line.putObject("faults");
        tally.faults().forEach((kind, count) -> faults.put(kind.name(), count));
        line.put("crashes", tally.crashes())
                .put("differences", summary.differing())
                .put("traceHash", summary.traceHash());
        return line.toString();
    }
}
