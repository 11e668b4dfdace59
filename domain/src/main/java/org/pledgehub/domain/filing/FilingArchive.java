package org.pledgehub.domain.filing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.FilingDocumentKind;
import org.pledgehub.domain.policy.FilingRule;

/**
 * What of a filing's material is in the archive 备案材料归档 (Chaoyang art. 16, 19). What is missing is named; nothing is
 * refused for it.
 *
 * @param handedIn material that came with any filing of the tranche
 * @param missing material that the policy asks for and that did not
 * @param missingSince day from which something is missing: that of the first filing or receipt, else of the disbursement
 */
public record FilingArchive(
        SortedSet<FilingDocumentKind> handedIn, SortedSet<FilingDocumentKind> missing, Told<LocalDate> missingSince) {

    /** Nothing is asked for and nothing came. */
    public static final FilingArchive NOTHING =
            new FilingArchive(Collections.emptySortedSet(), Collections.emptySortedSet(), Told.unknown());

    /** Keeps its own copies. */
    public FilingArchive {
        handedIn = Collections.unmodifiableSortedSet(new TreeSet<>(handedIn));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /**
     * The archive of a tranche that has to be filed. Other material 其他材料 is asked for of no project: it comes as the
     * project has it (art. 16(4)).
     *
     * @param handedIn what came with its filings
     * @param since day of the first filing or receipt, else of the disbursement
     */
    public static FilingArchive of(FilingRule rule, Set<FilingDocumentKind> handedIn, LocalDate since) {
        var missing = new TreeSet<>(rule.documents().value());
        missing.remove(FilingDocumentKind.OTHER);
        missing.removeAll(handedIn);
        return new FilingArchive(
                new TreeSet<>(handedIn), missing, missing.isEmpty() ? Told.unknown() : Told.known(since));
    }
}
