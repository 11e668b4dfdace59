package org.pledgehub.connectors.mapping;

import java.util.Map;

/**
 * One thing wrong with a mapping file, or with a file that does not fit it.
 *
 * @param place where in the mapping file
 * @param code what kind of fault
 * @param wording the fault and what to do, in both languages
 */
public record MappingFault(Place place, MappingCode code, Wording wording) {

    static MappingFault of(Place place, MappingCode code, Map<String, String> details) {
        return new MappingFault(place, code, code.wording().with(details));
    }

    /** {@code file:line:column CODE sentence}. */
    @Override
    public String toString() {
        return place + " " + code + " " + wording.en();
    }
}
