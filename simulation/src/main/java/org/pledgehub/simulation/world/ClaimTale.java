package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.Vote;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.simulation.history.ShownHash;

/** What operator and authority say about a claim: in order and out of it, on present and on former figures. */
final class ClaimTale {

    private static final List<ReimbursementDocument> ALL_FOUR = List.of(
            ReimbursementDocument.PROJECT_DESCRIPTION,
            ReimbursementDocument.LOAN_CONTRACT,
            ReimbursementDocument.GUARANTEE_CONTRACT,
            ReimbursementDocument.COMPENSATION_PLAN);

    private final LoanFile loan;
    private final Choices choices;
    private final String claim;
    private final String operator;
    private final String authority;

    ClaimTale(LoanFile loan, Choices choices, String claim) {
        this.loan = loan;
        this.choices = choices;
        this.claim = claim;
        this.operator = choices.chance(96)
                ? Cast.operatorOf(loan.pool())
                : choices.pick(loan.desk().cast().in(Role.OPERATOR));
        this.authority = choices.chance(96)
                ? Cast.authorityOf(loan.pool())
                : choices.pick(loan.desk().cast().in(Role.AUTHORITY));
    }

    /** Review, plan and the authority's answer, before or about the day of payment. */
    void beforePayment(LocalDate noticed) {
        if (choices.chance(70)) {
            var reviewed = loan.say(operator, later(noticed, 6), review());
            mend(reviewed);
        }
        if (choices.chance(65)) {
            mend(loan.say(operator, later(noticed, 12), plan()));
        }
        if (choices.chance(75)) {
            answer(later(noticed, 20));
        }
    }

    private void answer(LocalDate on) {
        var first = loan.say(authority, on, confirmation());
        mend(first);
        if (choices.chance(15)) {
            loan.say(authority, later(on, 8), confirmation());
        }
    }

    /** Application and votes, and what is recovered in the meantime. */
    void afterPayment(LocalDate paid) {
        if (choices.chance(80)) {
            mend(loan.say(operator, later(paid, 10), application()));
        }
        int votes = choices.between(0, 4);
        for (int i = 0; i < votes; i++) {
            mend(loan.say(authority, later(paid, 25), vote(choices.oneOf("王一", "李二", "ＺＨＡＯ"))));
        }
        if (choices.chance(30)) {
            recover(later(paid, 60));
        }
    }

    private void recover(LocalDate on) {
        long gross = choices.chance(30) ? loan.lentFen() * 2 : Amounts.upTo(choices, loan.lentFen() + 1);
        long cost = choices.oneOf(0L, gross / 24, gross + 7);
        mend(new RecoveryTale(loan, choices.fork("recovery")).tell(on, new RecoveryTale.Sum(gross, cost, 0L)));
    }

    /** Some of it is put right or taken back. */
    private void mend(Said said) {
        if (loan.befalls(5)) {
            loan.undo(said);
        } else if (loan.befalls(5)) {
            var sentOn = said.sentOn().plusDays(choices.between(0, 15));
            loan.keep(loan.desk()
                    .diary()
                    .tell(Telling.of(said.party(), said.on(), sentOn, Revision.of(choices, said.payload()))
                            .correcting(said.eventId())));
        }
    }

    private ClaimReviewed review() {
        return new ClaimReviewed(loan.pool().getPool(), claim, null, choices.chance(20) ? "现场核实" : null);
    }

    private CompensationPlanned plan() {
        return new CompensationPlanned(loan.pool().getPool(), claim, sum(), hash(), null);
    }

    private ClaimConfirmed confirmation() {
        return switch (choices.below(10)) {
            case 0, 1 -> confirmation(ConfirmationOutcome.REDUCED, "部分不予确认");
            case 2, 3 -> confirmation(ConfirmationOutcome.REJECTED, "材料不实");
            default -> confirmation(ConfirmationOutcome.CONFIRMED, null);
        };
    }

    private ClaimConfirmed confirmation(ConfirmationOutcome outcome, @Nullable String reason) {
        Long reduced = outcome == ConfirmationOutcome.REDUCED ? sum() : null;
        return new ClaimConfirmed(loan.pool().getPool(), claim, outcome, reduced, reason, hash());
    }

    private ReimbursementApplied application() {
        return new ReimbursementApplied(loan.pool().getPool(), claim, sum(), hash(), documents(), null);
    }

    /** Now and then one of the four is missing or more is added; which hangs on the claim's name and moves no other choice. */
    private List<ReimbursementDocument> documents() {
        int which = Math.floorMod(claim.hashCode(), 8);
        var documents = new ArrayList<>(ALL_FOUR);
        if (which < ALL_FOUR.size()) {
            documents.remove(which);
        } else if (which == ALL_FOUR.size()) {
            documents.add(ReimbursementDocument.OTHER);
        }
        return documents;
    }

    private DecisionVoted vote(String voter) {
        var vote = choices.chance(85) ? Vote.APPROVE : Vote.REJECT;
        return new DecisionVoted(loan.pool().getPool(), claim, voter, vote, hash(), null);
    }

    private long sum() {
        return Math.max(1, Amounts.upTo(choices, Amounts.share(loan.lentFen(), loan.sharePpm()) + 2));
    }

    private String hash() {
        return switch (choices.below(12)) {
            case 0 -> ShownHash.FORMER;
            case 1 -> "abcdef0123456789".repeat(4);
            case 2, 3, 4 -> ShownHash.PRESENT;
            default -> ShownHash.AWAITED;
        };
    }

    private LocalDate later(LocalDate on, int most) {
        return on.plusDays(choices.between(0, most));
    }
}
