package org.pledgehub.oracle.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pledgehub.contract.common.FilingDocument;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.LoanStory;

/** The material of one tranche's filings, held against what article 16 lists. */
final class FiledMaterial {
    private static final List<String> ARTICLE_16 =
            List.of("TRIPARTITE_AGREEMENT", "CONTRACTS", "PLEDGE_REGISTRATION_PROOF", "OTHER");
    private static final Map<FilingDocument, Integer> ITEM = Map.of(
            FilingDocument.TRIPARTITE_AGREEMENT, 0,
            FilingDocument.LOAN_CONTRACT, 1,
            FilingDocument.PLEDGE_CONTRACT, 1,
            FilingDocument.GUARANTEE_CONTRACT, 1,
            FilingDocument.REGISTRATION_PROOF, 2,
            FilingDocument.OTHER, 3);

    private final TreeSet<Integer> came = new TreeSet<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();

    FiledMaterial(LoanStory story, String tranche) {
        for (var filed : story.standing(ProjectFiled.class)) {
            if (Keys.label(filed.payload().getTranche()).equals(tranche)) {
                days.add(filed.on());
                filed.payload().getDocuments().forEach(document -> came.add(ITEM.get(document)));
            }
        }
        story.standing(FilingReceived.class).stream()
                .filter(receipt -> Keys.label(receipt.payload().getTranche()).equals(tranche))
                .forEach(receipt -> days.add(receipt.on()));
    }

    /** Writes what came and what of the asked material did not; the fourth item comes as the project has it. */
    void tell(DeadlineView view, List<String> asked) {
        var missing = new ArrayList<String>();
        for (int item = 0; item < ARTICLE_16.size() - 1; item++) {
            if (asked.contains(ARTICLE_16.get(item)) && !came.contains(item)) {
                missing.add(ARTICLE_16.get(item));
            }
        }
        view.setDocuments(came.stream().map(ARTICLE_16::get).toList());
        view.setMissingDocuments(missing);
        if (!missing.isEmpty()) {
            view.setMissingSince(days.isEmpty() ? view.getDisbursedOn() : days.first());
        }
    }
}
