package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.LapseCause;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.BibliographyChanged;
import org.pledgehub.contract.in.PledgeCancelled;
import org.pledgehub.contract.in.PledgeChanged;
import org.pledgehub.contract.in.RightStatusChanged;

/** What happens to a pledged right: lapses known long afterwards, and their undoing; changes and cancellations. */
final class RightTale {

    private final LoanFile loan;
    private final Choices choices;
    private final Desk.Asset asset;
    private final LocalDate criticalDay;

    /** The tale of a right; what happens to it happens near the day that matters to the loan's claim. */
    RightTale(LoanFile loan, Desk.Asset asset, LocalDate criticalDay) {
        this.loan = loan;
        this.choices = loan.choices();
        this.asset = asset;
        this.criticalDay = criticalDay;
    }

    /** Tells what happens to it, often nothing. */
    void tell() {
        if (loan.befalls(13)) {
            lapse();
        }
        if (loan.befalls(7)) {
            cancel();
        }
        if (loan.befalls(7)) {
            change();
        }
        if (loan.befalls(5)) {
            owners();
        }
        if (loan.befalls(2)) {
            say(nearby(), new PledgeCancelled(right(), "N-unknown"));
        }
    }

    /** The registry mostly speaks of it when it has long taken effect. */
    private void lapse() {
        var on = nearby();
        var status = choices.oneOf(
                RightStatus.LAPSED,
                RightStatus.LAPSED,
                RightStatus.INVALIDATED,
                RightStatus.EXPIRED,
                RightStatus.IN_FORCE);
        var sentOn = on.plusDays(choices.oneOf(0, 3, 40, 90, 180));
        var said = say(
                on,
                sentOn,
                new RightStatusChanged(right(), status, choices.chance(50) ? "年费" : null, cause(on, status)));
        switch (choices.below(10)) {
            case 0, 1, 2 -> say(restoration(on), new RightStatusChanged(right(), RightStatus.RESTORED, null, null));
            case 3, 4, 5 -> undo(said);
            case 6 -> undo(undo(said));
            case 7 -> say(on, sentOn, new RightStatusChanged(right(), RightStatus.IN_FORCE, null, null));
            default -> {}
        }
    }

    private @Nullable LapseCause cause(LocalDate on, RightStatus status) {
        var chosen = choices.fork("cause of the lapse " + on);
        return status == RightStatus.LAPSED
                ? chosen.oneOf(LapseCause.ANNUAL_FEE, LapseCause.ANNUAL_FEE, LapseCause.OTHER, null)
                : null;
    }

    private LocalDate restoration(LocalDate lapse) {
        return lapse.plusDays(choices.oneOf(0, 1, 10, 60));
    }

    private void cancel() {
        var on = nearby();
        var said = say(on, new PledgeCancelled(right(), asset.registrationNo()));
        if (choices.chance(35)) {
            undo(said);
        }
    }

    private void change() {
        var on = nearby();
        String pledgee = choices.chance(50) ? choices.pick(loan.desk().cast().in(Role.BANK)) : null;
        var end = choices.chance(50)
                ? criticalDay.plusDays(choices.between(-1, 1))
                : on.plusDays(choices.between(-20, 200));
        var endsOn = choices.chance(60) ? end : null;
        say(on, new PledgeChanged(right(), asset.registrationNo(), pledgee, endsOn));
    }

    private void owners() {
        var owners = Stream.of(asset.owner(), Names.uscc(choices.between(1, 9)), Names.uscc(11))
                .limit(choices.between(1, 3))
                .toList();
        say(nearby(), new BibliographyChanged(right(), choices.chance(90) ? owners : List.of()));
    }

    private RightRef right() {
        return choices.chance(10) ? Names.written(choices, asset.right()) : asset.right();
    }

    /** The day that matters, the day before or after it, or some other time. */
    private LocalDate nearby() {
        return criticalDay.plusDays(choices.oneOf(-1, 0, 1, choices.between(-60, 0), choices.between(0, 40)));
    }

    private Said say(LocalDate on, SpecificRecord payload) {
        return loan.say(loan.desk().cast().registry(), on, payload);
    }

    private Said say(LocalDate on, LocalDate sentOn, SpecificRecord payload) {
        return loan.say(loan.desk().cast().registry(), on, sentOn, payload);
    }

    private Said undo(Said wrong) {
        return loan.undo(wrong);
    }
}
