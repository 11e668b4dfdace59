package org.pledgehub.policies.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the mistakes of one file. */
public final class FaultLog {

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    FaultLog(String file) {
        this.file = file;
    }

    /** Notes a mistake at a node that stands under an article. */
    void add(Node at, FaultCode code, String subject, String article) {
        faults.add(new Fault(place(at.getStartMark()), code, subject, article));
    }

    /** Notes a mistake of the file itself. */
    void add(Optional<Mark> at, FaultCode code, String subject) {
        faults.add(new Fault(place(at), code, subject, ""));
    }

    private FilePlace place(Optional<Mark> at) {
        int line = at.map(mark -> mark.getLine() + 1).orElse(1);
        int column = at.map(mark -> mark.getColumn() + 1).orElse(1);
        return new FilePlace(file, line, column);
    }

    /** Everything noted, in order of place. */
    List<Fault> faults() {
        return faults.stream().sorted(BY_PLACE).toList();
    }
}
