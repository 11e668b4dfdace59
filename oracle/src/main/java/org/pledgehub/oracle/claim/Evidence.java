package org.pledgehub.oracle.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.in.ClaimTakenOver;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RecoveryEnded;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.in.RiskCeded;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Story;

/**
 * The events that a claim rests on: its notice, whatever stands of the loan that may speak for or against it, and of the
 * loan's other notices the first one for the same default, those whose principal is taken off what was lent before this
 * one has its turn, and those whose claims have got a recovery of which nobody said whose it is.
 */
final class Evidence {

    private static final Set<Class<?>> KINDS = Set.of(
            LoanDisbursed.class,
            RightsPledged.class,
            DefaultReported.class,
            DefaultCured.class,
            NoticeWithdrawn.class,
            ClaimTakenOver.class,
            RiskCeded.class,
            ProjectFiled.class,
            RecoveryReceived.class,
            RecoveryEnded.class,
            FilingReceived.class,
            FilingReviewed.class);

    private Evidence() {}

    /**
     * Where the events stand: those of the loan, then those of each right, earlier legal dates first. Which topic a
     * party writes to is not known here.
     */
    static List<SourceRecord> of(Demand demand, List<Demand> others, Map<String, Story> rights) {
        List<Fact> facts = new ArrayList<>();
        facts.add(demand.said());
        others.forEach(other -> facts.add(other.said()));
        for (Said<?> said : demand.loan().story().story().standing()) {
            if (KINDS.contains(said.payload().getClass())) {
                facts.add(said.fact());
            }
        }
        facts.sort(Story.BY_DATE);
        TreeSet<String> pledged = new TreeSet<>();
        demand.loan()
                .pledges()
                .ifPresent(list -> list.payload()
                        .getPledges()
                        .forEach(pledge -> Keys.right(pledge.getRight()).ifPresent(pledged::add)));
        pledged.stream()
                .flatMap(right -> Optional.ofNullable(rights.get(right)).stream())
                .flatMap(story -> story.standing().stream())
                .forEach(said -> facts.add(said.fact()));
        return facts.stream()
                .map(fact -> new SourceRecord(
                        "", fact.place().partition(), fact.place().offset(), fact.party(), fact.eventId()))
                .distinct()
                .toList();
    }
}
