package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.ref.Pool;

/** Money of a pool: contributions, unequal or late or too small, interest and charges, reversals, overdrafts. */
final class PoolTale {

    private static final int QUARTER_DAYS = 91;

    private final Choices choices;
    private final Desk desk;
    private final Pool pool;
    private final String custodian;
    private final List<Said> said = new ArrayList<>();

    private PoolTale(Choices choices, Desk desk, Pool pool) {
        this.choices = choices;
        this.desk = desk;
        this.pool = pool;
        var custodians = desk.cast().in(Role.CUSTODIAN);
        this.custodian = choices.chance(4) ? choices.pick(custodians) : Cast.custodianOf(pool);
    }

    /** Tells the accounts of a pool. */
    static void tell(Choices choices, Desk desk, Pool pool) {
        var tale = new PoolTale(choices, desk, pool);
        tale.contribute();
        tale.quarters();
        tale.oddities();
        tale.mend();
    }

    private void contribute() {
        long size = size();
        for (var account : List.of(PoolAccount.FISCAL, PoolAccount.PARTNER)) {
            var agreement = choices.fork("contribution as agreed " + account);
            var sum = account == PoolAccount.FISCAL ? pool.getAgreedFiscalFen() : pool.getAgreedPartnerFen();
            var by = account == PoolAccount.FISCAL ? pool.getAgreedFiscalBy() : pool.getAgreedPartnerBy();
            if (sum != null && sum > 0 && by != null && agreement.chance(70)) {
                contributeAbout(agreement, account, sum, by);
                continue;
            }
            long part = choices.chance(70) ? size : size / 3 + choices.below(1_000);
            var on = desk.first().plusDays(choices.chance(80) ? choices.below(10) : choices.between(30, 300));
            if (choices.chance(95)) {
                move(new Flow(account, Direction.CREDIT, MovementKind.CONTRIBUTION), on, part);
            }
            if (choices.chance(20)) {
                var later = on.plusDays(choices.between(60, 350));
                move(new Flow(account, Direction.CREDIT, MovementKind.CONTRIBUTION), later, size / 2 + 1);
            }
        }
        if (choices.chance(10)) {
            var on = desk.first().plusDays(choices.between(100, 300));
            move(new Flow(PoolAccount.FISCAL, Direction.DEBIT, MovementKind.CONTRIBUTION), on, 1 + size / 4);
        }
    }

    /** Half and half about the agreed day, a fen short at times; part of it is given back, and perhaps paid in again. */
    private void contributeAbout(Choices agreement, PoolAccount account, long sum, LocalDate by) {
        var in = new Flow(account, Direction.CREDIT, MovementKind.CONTRIBUTION);
        var out = new Flow(account, Direction.DEBIT, MovementKind.CONTRIBUTION);
        var about = by.plusDays(agreement.between(-20, 5));
        var on = about.isBefore(desk.first()) ? desk.first() : about;
        long half = sum / 2;
        move(in, on, half);
        on = on.plusDays(agreement.oneOf(0, 1, 7, 15, 40));
        move(in, on, sum - half - (agreement.chance(25) ? 1 : 0));
        if (agreement.chance(50)) {
            on = on.plusDays(agreement.oneOf(0, 3, 10, 60));
            long back = agreement.oneOf(1L, half);
            move(out, on, back);
            if (agreement.chance(60)) {
                move(in, on.plusDays(agreement.oneOf(0, 5, 30)), back + agreement.below(3));
            }
        }
    }

    /** In a third of the pools there is never enough. */
    private long size() {
        return switch (choices.below(8)) {
            case 0 -> choices.between(1, 99_999);
            case 1 -> choices.between(1, 400) * 100_000L + choices.below(100);
            case 2, 3 -> choices.between(1, 20) * 50_000_000L;
            default -> 2_000_000_000_000L;
        };
    }

    private void quarters() {
        for (int quarter = 1; quarter <= 4; quarter++) {
            var on = desk.first().plusDays((long) quarter * QUARTER_DAYS);
            var account = choices.oneOf(PoolAccount.FISCAL, PoolAccount.PARTNER);
            if (choices.chance(40)) {
                move(new Flow(account, Direction.CREDIT, MovementKind.INTEREST), on, choices.between(1, 50_000));
            }
            if (choices.chance(25)) {
                move(new Flow(account, Direction.DEBIT, MovementKind.CHARGE), on, choices.between(1, 2_000));
            }
        }
    }

    private void oddities() {
        var on = desk.first().plusDays(choices.between(20, 250));
        if (choices.chance(15)) {
            move(new Flow(PoolAccount.PARTNER, Direction.DEBIT, MovementKind.CHARGE), on, 5_000_000_000_000L);
        }
        if (choices.chance(15)) {
            var kind = choices.oneOf(MovementKind.OTHER, MovementKind.REIMBURSEMENT, MovementKind.RECOVERY);
            move(new Flow(PoolAccount.FISCAL, choices.oneOf(Direction.CREDIT, Direction.DEBIT), kind), on, 77_777);
        }
        if (choices.chance(6)) {
            var payload =
                    movement("nowhere", new Flow(PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION), 100);
            said.add(desk.diary().say(custodian, on, payload));
        }
    }

    private void mend() {
        for (int i = 0; i < 3 && !said.isEmpty(); i++) {
            if (choices.chance(30)) {
                var wrong = choices.pick(said);
                switch (choices.below(4)) {
                    case 0 -> desk.diary().undo(wrong);
                    case 1 -> desk.diary().undo(desk.diary().undo(wrong));
                    case 2 -> correct(correct(wrong));
                    default -> correct(wrong);
                }
            }
        }
    }

    private Said correct(Said wrong) {
        var sentOn = wrong.sentOn().plusDays(choices.between(0, 60));
        return desk.diary()
                .tell(Telling.of(wrong.party(), wrong.on(), sentOn, Revision.of(choices, wrong.payload()))
                        .correcting(wrong.eventId()));
    }

    private void move(Flow flow, LocalDate on, long fen) {
        said.add(desk.diary().say(custodian, on, movement(pool.getPool(), flow, fen)));
    }

    private static AccountMovement movement(String pool, Flow flow, long fen) {
        return new AccountMovement(pool, flow.account(), flow.direction(), flow.kind(), fen, null, "CNY");
    }

    /**
     * Which way money goes, and why.
     *
     * @param account account
     * @param direction in or out
     * @param kind why
     */
    private record Flow(PoolAccount account, Direction direction, MovementKind kind) {}
}
