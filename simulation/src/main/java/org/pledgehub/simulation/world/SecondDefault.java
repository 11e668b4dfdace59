package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RiskCeded;

/**
 * One loan that defaults twice. Its guarantor says what it bears of the first loss, and the bank's notice says it too;
 * the default is cured, perhaps after it was paid. What is recovered before the second notice mostly names no claim;
 * then its operator says later which one it was of, or never does.
 */
public final class SecondDefault {

    private static final String GUARANTOR = "sdguar";
    private static final LoneLoan.Parties PARTIES =
            new LoneLoan.Parties("sd", Rulebook.shipped("chaoyang"), List.of(GUARANTOR), 801);

    private final LoneLoan loan;
    private final Choices choices;

    private SecondDefault(LoneLoan loan) {
        this.loan = loan;
        this.choices = loan.choices();
    }

    /** The world with such a loan. */
    public static World in(World world, Choices choices) {
        var annex = PARTIES.join(world, choices.fork("diary"));
        new SecondDefault(PARTIES.loan(choices.fork("tale"), annex.diary(), world.first())).tell();
        return annex.built();
    }

    private void tell() {
        long lent = choices.between(50, 150) * 1_000_000L;
        var start = loan.first().plusDays(choices.between(5, 20));
        loan.lend(start, lent);
        loan.contribute(loan.first().plusDays(1), lent);
        long ceded = lent / choices.between(3, 9);
        loan.diary()
                .sayAtOnce(
                        GUARANTOR,
                        start.plusDays(choices.between(0, 200)),
                        new RiskCeded(loan.ref(), ceded, choices.chance(50) ? ceded : null));

        var first = defaulted(start.plusDays(choices.between(100, 110)), lent, ceded);
        if (choices.chance(50)) {
            loan.pay(first.on().plusDays(choices.between(1, 5)), 1_000_000L, loan.claimOf(first));
        }
        // Before the cure it is of the first claim without a doubt, and the second one rests on that.
        var early = choices.fork("before the cure");
        if (early.chance(50)) {
            recover(first.on().plusDays(early.between(1, 5)), early.between(1, 9) * 1_000_000L, null);
        }
        var cured = first.on().plusDays(choices.between(6, 12));
        loan.say(cured, new DefaultCured(loan.ref(), null));
        var between = recover(cured.plusDays(choices.between(1, 5)), choices.chance(30) ? loan.claimOf(first) : null);

        var second = defaulted(cured.plusDays(choices.between(10, 20)), lent / 2, ceded);
        var around =
                recover(second.on().plusDays(choices.between(-3, 3)), choices.chance(30) ? loan.claimOf(second) : null);
        for (var recovery : List.of(between, around)) {
            if (choices.chance(60)) {
                name(recovery, loan.claimOf(choices.chance(50) ? first : second), second.on());
            }
        }
    }

    /** The notice of a default; what the guarantor bears stands in it as the guarantor says, or not at all. */
    private Said defaulted(LocalDate broken, long principal, long ceded) {
        loan.say(broken, new DefaultReported(loan.ref(), DefaultKind.OVERDUE, broken.minusDays(91), null));
        var guarantor = new Claimant(ClaimantKind.GUARANTOR, GUARANTOR, null, ceded);
        var claimants = choices.chance(80) ? List.of(guarantor) : List.<Claimant>of();
        return loan.say(
                broken.plusDays(choices.between(1, 5)),
                loan.notice(principal, claimants).build());
    }

    private Said recover(LocalDate on, @Nullable String claim) {
        return recover(on, choices.between(1, 9) * 1_000_000L, claim);
    }

    private Said recover(LocalDate on, long gross, @Nullable String claim) {
        return loan.diary()
                .sayAtOnce(
                        PARTIES.operator(),
                        on,
                        new RecoveryReceived(loan.ref(), gross, gross / 20, gross / 2, claim, null));
    }

    /** The operator says, some time after the second notice, of which claim it was. */
    private void name(Said recovery, String claim, LocalDate noticedOn) {
        var named = RecoveryReceived.newBuilder((RecoveryReceived) recovery.payload())
                .setClaimId(claim)
                .build();
        loan.diary()
                .tell(Telling.of(recovery.party(), recovery.on(), noticedOn.plusDays(choices.between(4, 20)), named)
                        .correcting(recovery.eventId()));
    }
}
