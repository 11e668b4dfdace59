package org.pledgehub.oracle.pool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.Vote;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.ClaimWrittenOff;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;

/**
 * What operator and authority have said of one claim, as far as it is about the figures that stand
 * ({@code docs/claims.md}).
 *
 * @param one the claim
 * @param said what stands of the words about it
 * @param dues what is owed on it
 */
record Course(Case one, List<Said<?>> said, Dues dues) {

    /** Of a claim of which nothing has been said. */
    static Course untouched(Case one) {
        return new Course(one, List.of(), Dues.none(one));
    }

    /** The words about one claim. */
    static List<Said<?>> about(String claim, List<Said<?>> all) {
        return all.stream()
                .filter(said -> Keys.claim((SpecificRecord) said.payload())
                        .filter(claim::equals)
                        .isPresent())
                .toList();
    }

    /** Names what is due; nothing while no trigger stands. */
    Optional<String> dueHash() {
        return one.active() ? one.nameOf(one.amount()) : Optional.empty();
    }

    /** What the authority lets be paid under figures of that name: all, less, or nothing. */
    Optional<Long> limit(Optional<String> figures) {
        return answer(figures).flatMap(word -> switch (word.getOutcome()) {
            case REDUCED -> Optional.ofNullable(word.getAmountFen());
            case REJECTED -> Optional.of(0L);
            case CONFIRMED, UNKNOWN -> Optional.empty();
        });
    }

    /** The last word of the authority on what is due. */
    Optional<ClaimConfirmed> answer() {
        return answer(dueHash());
    }

    private Optional<ClaimConfirmed> answer(Optional<String> figures) {
        return words(ClaimConfirmed.class).stream()
                .filter(word -> figures.equals(Keys.hash(word.getFiguresHash())))
                .reduce((earlier, later) -> later);
    }

    boolean isRejected() {
        return answer().filter(word -> word.getOutcome() == ConfirmationOutcome.REJECTED)
                .isPresent();
    }

    boolean isReviewed() {
        return !words(ClaimReviewed.class).isEmpty();
    }

    /** Whether a plan stands for what is due now. */
    boolean isPlanned() {
        return words(CompensationPlanned.class).stream()
                .anyMatch(plan -> dueHash().equals(Keys.hash(plan.getFiguresHash())));
    }

    boolean isAppliedFor() {
        return !words(ReimbursementApplied.class).isEmpty();
    }

    /** Whether enough people have approved of what the fiscal account owes, and more than refused. */
    boolean isDecided() {
        int quorum = one.terms().map(known -> known.course().quorum()).orElse(0);
        return quorum > 0 && votes(Vote.APPROVE) >= quorum && votes(Vote.APPROVE) > votes(Vote.REJECT);
    }

    /** How many people have voted so on what the fiscal account owes; of each the last vote counts. */
    int votes(Vote vote) {
        Map<String, Vote> last = new TreeMap<>();
        words(DecisionVoted.class).stream()
                .filter(voted -> dues.owedHash().equals(Keys.hash(voted.getFiguresHash())))
                .forEach(voted -> last.put(Keys.label(voted.getVoter(), 64).orElseThrow(), voted.getVote()));
        return (int) last.values().stream().filter(vote::equals).count();
    }

    /** What the authority has given up of what was paid and does not come back as a refund, fen. */
    long writtenOff() {
        long told = words(ClaimWrittenOff.class).stream()
                .mapToLong(ClaimWrittenOff::getAmountFen)
                .sum();
        return Math.min(told, Math.max(0, one.paidFen() - dues.refund()));
    }

    private <T> List<T> words(Class<T> kind) {
        return said.stream()
                .map(Said::payload)
                .filter(kind::isInstance)
                .<T>map(kind::cast)
                .toList();
    }
}
