package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.ref.Pool;

/**
 * What the authority decides about a pool: that it goes on, stops, is wound up or terminated, in order or not, too early,
 * twice, put right, taken back, or by another authority.
 */
final class LifeTale {

    private static final PoolDecisionKind[] ALL = {
        PoolDecisionKind.EVALUATED,
        PoolDecisionKind.CONTINUED,
        PoolDecisionKind.STOPPED,
        PoolDecisionKind.TERMINATED,
        PoolDecisionKind.LOSSES_CONFIRMED,
        PoolDecisionKind.LIQUIDATED,
        PoolDecisionKind.AUDITED,
        PoolDecisionKind.MISUSE_TAKEN_BACK,
        PoolDecisionKind.OPERATOR_REPLACED,
        PoolDecisionKind.THAWED
    };

    private final Choices choices;
    private final Desk desk;
    private final Pool pool;
    private final LifeWords words;
    private final List<Said> said = new ArrayList<>();

    LifeTale(Choices choices, Desk desk, Pool pool) {
        this.choices = choices;
        this.desk = desk;
        this.pool = pool;
        this.words = new LifeWords(choices, desk, pool);
    }

    /** Tells it; of some pools nothing is decided. */
    void tell() {
        switch (choices.below(10)) {
            case 0, 1, 2 -> {}
            case 3, 4, 5 -> goesOn(aboutTheEnd());
            case 6, 7 -> windUp(desk.diary().last().minusDays(choices.between(10, 130)), 30);
            case 8 -> windUp(desk.first().plusDays(choices.between(10, 200)), choices.oneOf(2, 40));
            default -> terminate(anyDay());
        }
        for (int i = 0; i < 2; i++) {
            if (choices.chance(25)) {
                decide(choices.oneOf(ALL), anyDay());
            }
        }
        mend();
    }

    private void goesOn(LocalDate on) {
        if (choices.chance(60)) {
            decide(PoolDecisionKind.EVALUATED, on.minusDays(choices.between(0, 90)));
        }
        decide(PoolDecisionKind.CONTINUED, on);
        if (choices.chance(25)) {
            decide(PoolDecisionKind.CONTINUED, later(on, 120));
        }
        if (choices.chance(30)) {
            windUp(later(on, 150), 30);
        }
    }

    /** Stop, confirmation of losses, liquidation with its distribution, audit; each of them perhaps forgotten or early. */
    private void windUp(LocalDate on, int pace) {
        if (choices.chance(55)) {
            decide(PoolDecisionKind.EVALUATED, on.minusDays(choices.below(60)));
        }
        if (choices.chance(92)) {
            decide(PoolDecisionKind.STOPPED, on);
        }
        var confirmed = later(on, pace);
        if (choices.chance(85)) {
            decide(PoolDecisionKind.LOSSES_CONFIRMED, confirmed);
        }
        var liquidated = later(confirmed, pace);
        if (choices.chance(85)) {
            decide(PoolDecisionKind.LIQUIDATED, liquidated);
            distribute(choices.chance(80) ? later(liquidated, 20) : confirmed);
        }
        if (choices.chance(60)) {
            decide(PoolDecisionKind.AUDITED, later(liquidated, pace));
        }
    }

    private void terminate(LocalDate on) {
        decide(PoolDecisionKind.TERMINATED, on);
        if (choices.chance(70)) {
            move(PoolAccount.FISCAL, MovementKind.CONTRIBUTION, later(on, 40));
        }
        if (choices.chance(40)) {
            windUp(later(on, 60), 20);
        }
    }

    private void distribute(LocalDate on) {
        for (var account : List.of(PoolAccount.FISCAL, PoolAccount.PARTNER)) {
            if (choices.chance(70)) {
                move(account, MovementKind.LIQUIDATION, on);
            }
        }
    }

    private void move(PoolAccount account, MovementKind kind, LocalDate on) {
        long fen = choices.oneOf(1L, 99_999L, 50_000_000L, 1_000_000_000_000L, 2_000_000_000_000L);
        desk.diary()
                .say(
                        Cast.custodianOf(pool),
                        on,
                        new AccountMovement(pool.getPool(), account, Direction.DEBIT, kind, fen, null, "CNY"));
    }

    /** The day on which the pool's term ends or about that, where it lies within the story. */
    private LocalDate aboutTheEnd() {
        LocalDate established = pool.getEstablishedOn();
        int months = desk.cast().limitsOf(pool).termMonths();
        if (established == null || months == 0) {
            return anyDay();
        }
        var about = established.plusMonths(months).plusDays(choices.between(-60, 20));
        return about.isAfter(desk.first()) && about.isBefore(desk.diary().last()) ? about : anyDay();
    }

    private LocalDate anyDay() {
        return choices.dayIn(desk.first(), desk.diary().last());
    }

    private LocalDate later(LocalDate on, int most) {
        return on.plusDays(choices.between(0, most));
    }

    private void decide(PoolDecisionKind what, LocalDate on) {
        var authority = choices.chance(96)
                ? Cast.authorityOf(pool)
                : choices.pick(desk.cast().in(Role.AUTHORITY));
        said.add(desk.diary().say(authority, on, words.of(what, on)));
    }

    /** Some of it is put right, made into something else, taken back, or said once more. */
    private void mend() {
        for (var wrong : List.copyOf(said)) {
            switch (choices.below(24)) {
                case 0 -> desk.diary().undo(wrong);
                case 1 -> desk.diary().undo(desk.diary().undo(wrong));
                case 2, 3 -> correct(wrong, ((PoolDecided) wrong.payload()).getDecision());
                case 4 -> correct(wrong, choices.oneOf(ALL));
                case 5 -> decide(((PoolDecided) wrong.payload()).getDecision(), later(wrong.on(), 30));
                default -> {}
            }
        }
    }

    private void correct(Said wrong, PoolDecisionKind what) {
        var on = choices.chance(50) ? wrong.on() : wrong.on().minusDays(choices.between(1, 30));
        var sentOn = wrong.sentOn().plusDays(choices.between(0, 40));
        desk.diary()
                .tell(Telling.of(wrong.party(), on, sentOn, words.of(what, on)).correcting(wrong.eventId()));
    }
}
