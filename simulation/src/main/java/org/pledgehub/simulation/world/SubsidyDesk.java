package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Role;

/**
 * Where the story of a programme is told: who there is, and what was said so far.
 *
 * @param diary everything said
 * @param roles roles of all who may send
 * @param programme id of the programme
 * @param authority who runs it
 * @param first first day of the story
 * @param said what may still be mended
 * @param loans loans whose costs somebody has asked for
 */
record SubsidyDesk(
        Diary diary,
        SortedMap<String, Role> roles,
        String programme,
        String authority,
        LocalDate first,
        List<Said> said,
        List<LoanRef> loans) {

    SubsidyDesk(Diary diary, SortedMap<String, Role> roles, String programme, String authority, LocalDate first) {
        this(diary, roles, programme, authority, first, new ArrayList<>(), new ArrayList<>());
    }

    /** Parties in a role, sorted. */
    List<String> in(Role role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    Said keep(Said one) {
        said.add(one);
        return one;
    }
}
