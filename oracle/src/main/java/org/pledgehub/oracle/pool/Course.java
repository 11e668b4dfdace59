package org.pledgehub.oracle.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.Vote;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.ClaimWrittenOff;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.contract.out.ClaimStep;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.NextStep;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Closing;
import org.pledgehub.oracle.claim.Exact;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;

/**
 * How far one claim has come, and what is owed and recovered on it ({@code docs/claims.md}).
 *
 * @param one the claim
 * @param said what stands of the words about it
 * @param reimbursedFen paid by the fiscal to the other account
 * @param returnedFen recovered money that came to the fiscal account
 * @param paidByFiscalFen paid to the bank by the fiscal account itself
 */
record Course(Case one, List<Said<?>> said, long reimbursedFen, long returnedFen, long paidByFiscalFen) {

    private static final String CURED = "DEFAULT_CURED";

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

    /** Names what the fiscal account owes. */
    Optional<String> owedHash() {
        long share = fiscalShare();
        if (share == 0) {
            return Optional.empty();
        }
        long back = recovered().fiscal();
        return Optional.of(Word.hash(
                "pledgehub reimbursement 1",
                "claim " + one.standing().getClaimId(),
                "policy " + one.standing().getPolicy(),
                "paid " + one.paidFen(),
                "share " + share,
                "recovered " + back,
                "due " + Math.max(0, share - back)));
    }

    /** What the authority lets be paid under figures of that name: all, less, or nothing. */
    Optional<Long> limit(Optional<String> figures) {
        return answer(figures).flatMap(word -> switch (word.getOutcome()) {
            case REDUCED -> Optional.ofNullable(word.getAmountFen());
            case REJECTED -> Optional.of(0L);
            case CONFIRMED, UNKNOWN -> Optional.empty();
        });
    }

    /** The last word of the authority on figures of that name. */
    Optional<ClaimConfirmed> answer(Optional<String> figures) {
        return words(ClaimConfirmed.class).stream()
                .filter(word -> figures.equals(Keys.hash(word.getFiguresHash())))
                .reduce((earlier, later) -> later);
    }

    private <T> List<T> words(Class<T> kind) {
        return said.stream()
                .map(Said::payload)
                .filter(kind::isInstance)
                .<T>map(kind::cast)
                .toList();
    }

    private boolean reviewed() {
        return !words(ClaimReviewed.class).isEmpty();
    }

    private boolean planned() {
        return words(CompensationPlanned.class).stream()
                .anyMatch(plan -> dueHash().equals(Keys.hash(plan.getFiguresHash())));
    }

    private Map<String, Vote> votes() {
        Map<String, Vote> last = new TreeMap<>();
        words(DecisionVoted.class).stream()
                .filter(vote -> owedHash().equals(Keys.hash(vote.getFiguresHash())))
                .forEach(vote -> last.put(Keys.label(vote.getVoter(), 64).orElseThrow(), vote.getVote()));
        return last;
    }

    private int votes(Vote vote) {
        return (int) votes().values().stream().filter(vote::equals).count();
    }

    private Optional<Terms> terms() {
        return one.terms();
    }

    private boolean partnerPaysFirst() {
        return terms().map(known -> known.firstPayer().equals(Set.of(PoolAccount.PARTNER)))
                .orElse(false);
    }

    private long fiscalShare() {
        return partnerPaysFirst()
                ? Exact.fen(one.paidFen())
                        .share(terms().orElseThrow().fiscalPpm())
                        .halfUp()
                : 0;
    }

    private long fiscalDue() {
        long back = recovered().fiscal();
        long borne = back + reimbursedFen + paidByFiscalFen - Math.min(returnedFen, back);
        return partnerPaysFirst() ? Math.max(0, fiscalShare() - borne) : 0;
    }

    /** Whose the net of all recoveries is; of the pool's part never more than was paid. */
    private record Parts(long bank, long fiscal, long partner) {

        long pool() {
            return fiscal + partner;
        }
    }

    private Parts recovered() {
        if (terms().isEmpty()) {
            return new Parts(0, 0, 0);
        }
        var known = terms().get();
        long net = Closing.dividedFen(latest(), known);
        long paid = one.paidFen();
        long pool = Math.min(
                paid,
                switch (known.course().waterfall()) {
                    case "POOL_FIRST" -> net;
                    case "BANK_FIRST" ->
                        Math.max(0, net - Math.max(0, one.amount().baseFen() - paid));
                    default -> Amount.risk(one.standing(), known).times(net).halfUp();
                });
        long fiscal = Exact.fen(pool).share(known.fiscalPpm()).halfUp();
        return new Parts(net - pool + Closing.keptFen(latest(), known), fiscal, pool - fiscal);
    }

    private ClaimAssessed latest() {
        return one.unheard().orElse(one.standing());
    }

    private boolean curedSince() {
        return Since.of(one).filter(Since::cured).isPresent();
    }

    private long refundDue() {
        return Since.of(one).map(since -> since.refundFen(one.paidFen())).orElse(0L);
    }

    /** Where it stands, in the words of the contract. */
    String stage() {
        String stage = one.stage();
        return switch (stage) {
            case "INELIGIBLE" -> one.reasons().contains(CURED) ? "CURED" : stage;
            case "QUEUED" -> isRejected() ? "REJECTED" : stage;
            case "TRIGGERED" -> triggered();
            case "PARTNER_PAID" -> paid();
            default -> stage;
        };
    }

    /** What the authority has given up of what was paid and does not come back as a refund. */
    private long writtenOff() {
        long told = words(ClaimWrittenOff.class).stream()
                .mapToLong(ClaimWrittenOff::getAmountFen)
                .sum();
        return Math.min(told, Math.max(0, one.paidFen() - refundDue()));
    }

    private boolean isRejected() {
        return answer(dueHash())
                .filter(word -> word.getOutcome() == ConfirmationOutcome.REJECTED)
                .isPresent();
    }

    private String triggered() {
        var word = answer(dueHash());
        if (word.isPresent()) {
            return word.get().getOutcome().name();
        }
        if (planned()) {
            return "PLANNED";
        }
        return reviewed() ? "REVIEWED" : "TRIGGERED";
    }

    private String paid() {
        if (fiscalDue() > 0) {
            if (words(ReimbursementApplied.class).isEmpty()) {
                return "PARTNER_PAID";
            }
            return decided() ? "DECIDED" : "REIMBURSEMENT_APPLIED";
        }
        if (recovered().pool() + writtenOff() >= one.paidFen()) {
            return "CLOSED";
        }
        boolean came = latest().getRecoveredLaterGrossFen() > 0 || latest().getRecoveredLaterCostFen() > 0;
        if (came || curedSince()) {
            return "RECOVERING";
        }
        return fiscalShare() > 0 ? "FISCAL_PAID" : "PARTNER_PAID";
    }

    private boolean decided() {
        int quorum = terms().map(known -> known.course().quorum()).orElse(0);
        return quorum > 0 && votes(Vote.APPROVE) >= quorum && votes(Vote.APPROVE) > votes(Vote.REJECT);
    }

    private @Nullable NextStep next() {
        return switch (stage()) {
            case "TRIGGERED", "REVIEWED", "PLANNED", "CONFIRMED", "REDUCED" -> beforePayment();
            case "PARTNER_PAID", "REIMBURSEMENT_APPLIED", "DECIDED", "FISCAL_PAID", "RECOVERING" -> afterPayment();
            default -> null;
        };
    }

    private NextStep beforePayment() {
        var lacks = one.lacks();
        if (Since.of(one).filter(since -> since.dueFen().isEmpty()).isPresent()) {
            return new NextStep("COMPLETE", Role.OPERATOR, lacks);
        }
        boolean confirms = terms().map(known -> known.course().confirms()).orElse(false);
        boolean confirmed = answer(dueHash())
                .filter(word -> word.getOutcome() != ConfirmationOutcome.REJECTED)
                .isPresent();
        if (!confirms || confirmed) {
            return step("PAY", Role.CUSTODIAN);
        }
        if (!reviewed()) {
            return step("REVIEW", Role.OPERATOR);
        }
        return planned() ? step("CONFIRM", Role.AUTHORITY) : step("PLAN", Role.OPERATOR);
    }

    private @Nullable NextStep afterPayment() {
        if (refundDue() > 0) {
            return step("REFUND", Role.BANK);
        }
        if (fiscalDue() == 0) {
            return latest().getRecoveryEndedOn() == null ? step("RECOVER", Role.OPERATOR) : null;
        }
        if (stage().equals("PARTNER_PAID")) {
            return step("APPLY_FOR_REIMBURSEMENT", Role.OPERATOR);
        }
        boolean decides = terms().map(known -> known.course().quorum() > 0).orElse(false);
        return decides && !decided() ? step("DECIDE", Role.AUTHORITY) : step("REIMBURSE", Role.CUSTODIAN);
    }

    private static NextStep step(String what, Role who) {
        return new NextStep(what, who, List.of());
    }

    /** Writes all of it into the claim's view. */
    ClaimView.Builder write(ClaimView.Builder view) {
        var word = answer(dueHash());
        var parts = recovered();
        return view.setStage(stage())
                .setFiguresHash(dueHash().orElse(null))
                .setReimbursementHash(owedHash().orElse(null))
                .setSteps(steps())
                .setNextStep(next())
                .setConfirmation(word.map(one -> one.getOutcome().name()).orElse(null))
                .setConfirmedFen(limit(dueHash()).orElse(null))
                .setApprovals(votes(Vote.APPROVE))
                .setRefusals(votes(Vote.REJECT))
                .setFiscalShareFen(fiscalShare())
                .setReimbursedFen(partnerPaysFirst() ? reimbursedFen : 0)
                .setFiscalDueFen(fiscalDue())
                .setRecoveredGrossFen(latest().getRecoveredLaterGrossFen())
                .setRecoveryCostFen(latest().getRecoveredLaterCostFen())
                .setRecoveredBankFen(parts.bank())
                .setRecoveredFiscalFen(parts.fiscal())
                .setRecoveredPartnerFen(parts.partner())
                .setStillToRecoverFen(Math.max(0, one.paidFen() - parts.pool()))
                .setRefundDueFen(refundDue())
                .setWrittenOffFen(writtenOff())
                .setSupplementFen(Since.of(one)
                        .map(since -> since.moreFen(one.amount().poolFen()))
                        .orElse(0L));
    }

    private List<ClaimStep> steps() {
        var steps = new ArrayList<ClaimStep>();
        for (var word : said) {
            var step = ClaimStep.newBuilder()
                    .setOn(word.on())
                    .setParty(word.fact().party())
                    .setEventId(word.fact().eventId())
                    .setCounts(Word.rests(word.fact())
                            .map(hash -> Word.figuresIt(word.fact(), one)
                                    .filter(hash::equals)
                                    .isPresent())
                            .orElse(true));
            steps.add(described(word.payload(), step).build());
        }
        return steps;
    }

    private static ClaimStep.Builder described(Object payload, ClaimStep.Builder step) {
        return switch (payload) {
            case ClaimWrittenOff word ->
                step.setStep("WRITTEN_OFF").setAmountFen(word.getAmountFen()).setReason(text(word.getNote()));
            case ClaimReviewed word -> step.setStep("REVIEWED").setReason(text(word.getNote()));
            case CompensationPlanned word ->
                step.setStep("PLANNED").setAmountFen(word.getAmountFen()).setReason(text(word.getNote()));
            case ReimbursementApplied word ->
                step.setStep("APPLIED")
                        .setAmountFen(word.getAmountFen())
                        .setReason(text(word.getNote()))
                        .setDocuments(new TreeSet<>(word.getDocuments())
                                .stream().map(Enum::name).toList());
            case ClaimConfirmed word ->
                step.setStep(word.getOutcome().name())
                        .setAmountFen(word.getAmountFen())
                        .setReason(text(word.getReason()));
            case DecisionVoted word ->
                step.setStep(word.getVote() == Vote.APPROVE ? "APPROVED" : "NOT_APPROVED")
                        .setVoter(Keys.label(word.getVoter(), 64).orElseThrow())
                        .setReason(text(word.getNote()));
            default -> throw new IllegalArgumentException("No word about a claim: " + payload);
        };
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written;
    }
}
