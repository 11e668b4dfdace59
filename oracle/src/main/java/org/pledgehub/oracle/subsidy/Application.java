package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyProofKind;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;

/**
 * One application with all that stands of it, in the order of legal days.
 *
 * @param id {@code party/eventId}
 * @param said what it says
 * @param runs whether a fact is the word of who runs the programme
 * @param proofs proofs of those who have a part in it
 * @param steps steps of the authority
 */
record Application(
        String id,
        Said<SubsidyApplied> said,
        Predicate<Fact> runs,
        List<Said<SubsidyProven>> proofs,
        List<Said<SubsidyStepTaken>> steps) {

    String company() {
        return Keys.borrower(said.payload().getUscc()).orElseThrow();
    }

    String loan() {
        return Keys.loan(said.payload().getLoan()).orElseThrow();
    }

    /** The day on which it came in: the authority's word goes before the applicant's. */
    LocalDate receivedOn() {
        return last(SubsidyStepKind.RECEIPT, LocalDate.MAX).map(Said::on).orElse(said.on());
    }

    Stream<Said<SubsidyStepTaken>> steps(SubsidyStepKind kind, LocalDate by) {
        return steps.stream()
                .filter(step -> step.payload().getStep() == kind && !step.on().isAfter(by));
    }

    Optional<Said<SubsidyStepTaken>> last(SubsidyStepKind kind, LocalDate by) {
        return steps(kind, by).reduce((one, other) -> other);
    }

    /** Money of a kind of step. */
    long sum(SubsidyStepKind kind) {
        return steps(kind, LocalDate.MAX)
                .mapToLong(step ->
                        Optional.ofNullable(step.payload().getAmountFen()).orElse(0L))
                .sum();
    }

    /** Paid and not returned. */
    long netPaid() {
        return Math.max(0, sum(SubsidyStepKind.PAYMENT) - sum(SubsidyStepKind.MONEY_RETURNED));
    }

    /** What it says that was paid, by cost. */
    SortedMap<SubsidyCostKind, Long> asked() {
        var asked = new TreeMap<SubsidyCostKind, Long>();
        said.payload().getCosts().forEach(cost -> asked.merge(cost.getCost(), cost.getAskedFen(), Math::addExact));
        return asked;
    }

    /** What was actually paid of a cost: the authority's word, else the lending bank's, else the least of the others'. */
    Optional<Long> proven(SubsidyCostKind cost, LocalDate by) {
        var sums = new TreeMap<String, Long>();
        var authority = new TreeMap<String, Long>();
        for (var proof : proofs) {
            var payload = proof.payload();
            if (payload.getProof() == SubsidyProofKind.COST_PAID
                    && payload.getCost() == cost
                    && !proof.on().isAfter(by)) {
                long fen = Optional.ofNullable(payload.getPaidFen()).orElse(0L);
                (runs.test(proof.root()) ? authority : sums).merge(proof.party(), fen, Math::addExact);
            }
        }
        return authority.values().stream()
                .min(Long::compareTo)
                .or(() -> Optional.ofNullable(sums.get(bank())))
                .or(() -> sums.values().stream().min(Long::compareTo));
    }

    /** That the loan is repaid: the authority's last word, else the lending bank's. */
    Optional<Said<SubsidyProven>> repaid(LocalDate by) {
        var words = proofs.stream()
                .filter(proof -> proof.payload().getProof() == SubsidyProofKind.LOAN_REPAID
                        && !proof.on().isAfter(by))
                .toList();
        return words.stream()
                .filter(proof -> runs.test(proof.root()))
                .reduce((one, other) -> other)
                .or(() -> words.stream().reduce((one, other) -> other));
    }

    String bank() {
        return bankOf(loan());
    }

    private static String bankOf(String loan) {
        return loan.substring(0, loan.indexOf('/'));
    }

    /** Whether a sender's proof counts for what somebody applied for. */
    static boolean hears(SubsidyApplied applied, String applicant, Fact proof, Predicate<Fact> runs) {
        var bank = bankOf(Keys.loan(applied.getLoan()).orElseThrow());
        if (runs.test(proof) || proof.party().equals(bank)) {
            return true;
        }
        var said = (SubsidyProven) proof.payload();
        boolean ownFee = said.getCost() == SubsidyCostKind.GUARANTEE || said.getCost() == SubsidyCostKind.INSURANCE;
        return said.getProof() == SubsidyProofKind.COST_PAID
                && (proof.party().equals(applicant) || proof.role() == Role.GUARANTOR && ownFee);
    }
}
