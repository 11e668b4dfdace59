package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RecoveryPart;
import org.pledgehub.contract.common.SharedRecovery;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.RecoveryReceived;

/** One recovery: on this loan alone or on several at once, split or not yet, for a claim that is named or not. */
final class RecoveryTale {

    private static final LoanRef ANOTHER = new LoanRef("icbc", "一并处置-2");

    private final LoanFile loan;
    private final Choices choices;

    RecoveryTale(LoanFile loan, Choices choices) {
        this.loan = loan;
        this.choices = choices;
    }

    /**
     * Tells it.
     *
     * @param on day on which the money came
     * @param sum this loan's part
     */
    Said tell(LocalDate on, Sum sum) {
        var plain = new RecoveryReceived(loan.ref(), sum.grossFen(), sum.costFen(), sum.principalFen(), claim(), null);
        if (!choices.chance(25)) {
            return say(on, plain);
        }
        if (!choices.chance(30)) {
            return say(on, shared(plain));
        }
        var unsplit = say(on, with(plain, whole(plain, List.of())));
        return choices.chance(60) ? split(unsplit, plain) : unsplit;
    }

    /**
     * A sum that came back.
     *
     * @param grossFen gross
     * @param costFen cost
     * @param principalFen part that repays principal
     */
    record Sum(long grossFen, long costFen, long principalFen) {}

    private Said say(LocalDate on, RecoveryReceived recovery) {
        return loan.say(Cast.operatorOf(loan.pool()), on, recovery);
    }

    private Said split(Said unsplit, RecoveryReceived plain) {
        var sentOn = unsplit.sentOn().plusDays(choices.between(0, 20));
        return loan.keep(loan.desk()
                .diary()
                .tell(Telling.of(unsplit.party(), unsplit.on(), sentOn, shared(plain))
                        .correcting(unsplit.eventId())));
    }

    /** Now and then the parts are not the whole, or this loan's part is another. */
    private RecoveryReceived shared(RecoveryReceived plain) {
        long other = Amounts.upTo(choices, plain.getGrossFen() + 1);
        long own = plain.getGrossFen() + (choices.chance(5) ? 1 : 0);
        var parts = List.of(
                new RecoveryPart(plain.getLoan(), own, plain.getCostFen()), new RecoveryPart(ANOTHER, other, 0L));
        var whole = whole(plain, parts);
        whole.setGrossFen(whole.getGrossFen() + (choices.chance(12) ? 1 : 0));
        return with(plain, whole);
    }

    private static SharedRecovery whole(RecoveryReceived plain, List<RecoveryPart> parts) {
        long gross = parts.stream().mapToLong(RecoveryPart::getGrossFen).sum();
        return new SharedRecovery("CZ-1", Math.max(gross, plain.getGrossFen()), plain.getCostFen(), parts);
    }

    private static RecoveryReceived with(RecoveryReceived plain, SharedRecovery whole) {
        return RecoveryReceived.newBuilder(plain).setShared(whole).build();
    }

    private @Nullable String claim() {
        if (!choices.chance(20)) {
            return null;
        }
        var notices = loan.said().stream()
                .filter(fact -> fact.payload() instanceof CompensationNotice)
                .toList();
        return notices.isEmpty() || choices.chance(10) ? "icbc/nowhere#n1" : loan.claimOf(choices.pick(notices));
    }
}
