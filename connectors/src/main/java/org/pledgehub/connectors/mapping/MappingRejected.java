package org.pledgehub.connectors.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** A mapping cannot be used; carries everything that is wrong with it, in the order of the file. */
public final class MappingRejected extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<MappingFault> faults;

    MappingRejected(List<MappingFault> faults) {
        super(faults.stream().map(MappingFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong. */
    public List<MappingFault> faults() {
        return faults;
    }
}
