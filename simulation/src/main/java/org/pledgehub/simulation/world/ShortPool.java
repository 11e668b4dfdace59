package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;

/**
 * A pool that is short of money, and one loan. What the pool has is paid on its claim; then the notice no longer says
 * what its figures mean, and then the pool gets money. Mostly the doubt stays.
 */
public final class ShortPool {

    private static final String BANK = "spbank";
    private static final String REGISTRY = "spreg";
    private static final String OPERATOR = "spop";
    private static final String AUTHORITY = "spau";
    private static final String CUSTODIAN = "spcu";
    private static final String POOL = "sp";
    private static final String POLICY = "chaoyang";

    private final Choices choices;
    private final Diary diary;
    private final LocalDate first;
    private final LoanRef loan = new LoanRef(BANK, "SP1");
    private final String borrower;

    private ShortPool(Choices choices, Diary diary, LocalDate first) {
        this.choices = choices;
        this.diary = diary;
        this.first = first;
        this.borrower = Names.uscc(choices.between(40, 45));
    }

    /** The world with such a pool. */
    public static World in(World world, Choices choices) {
        var roles = new TreeMap<>(Map.of(
                BANK,
                Role.BANK,
                REGISTRY,
                Role.REGISTRY,
                OPERATOR,
                Role.OPERATOR,
                AUTHORITY,
                Role.AUTHORITY,
                CUSTODIAN,
                Role.CUSTODIAN));
        var annex = new Annex(world, roles, choices.fork("diary"));
        annex.refer(new PartyReference(Pool.newBuilder()
                .setPool(POOL)
                .setPolicy(POLICY)
                .setOperator(OPERATOR)
                .setAuthority(AUTHORITY)
                .setCustodian(CUSTODIAN)
                .setEstablishedOn(world.first().minusDays(10))
                .build()));
        Rulebook.shipped(POLICY).references().forEach(annex::refer);
        new ShortPool(choices.fork("tale"), annex.diary(), world.first()).tell();
        return annex.built();
    }

    private void tell() {
        long lent = choices.between(50, 150) * 1_000_000L;
        var start = first.plusDays(choices.between(5, 20));
        lend(start, lent);
        long had = choices.between(1, 9) * 1_000_000L;
        contribute(first.plusDays(1), had);
        var broken = start.plusDays(choices.between(100, 120));
        diary.sayAtOnce(BANK, broken, new DefaultReported(loan, DefaultKind.OVERDUE, broken.minusDays(91), null));
        var on = broken.plusDays(choices.between(1, 5));
        var told = CompensationNotice.newBuilder()
                .setLoan(loan)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(lent)
                .setInterestFen(0L)
                .setPenaltyInterestFen(0L)
                .setOverdueInterestFen(0L)
                .setOverduePenaltyFen(0L)
                .setClaimants(List.of());
        var notice = diary.sayAtOnce(BANK, on, told.build());
        var claim = BANK + "/" + loan.getContract() + "#" + notice.eventId();
        var paidOn = on.plusDays(choices.between(10, 40));
        move(paidOn, new Flow(PoolAccount.PARTNER, Direction.DEBIT, MovementKind.COMPENSATION), had, claim);
        var doubtedOn = paidOn.plusDays(choices.between(15, 50));
        correct(notice, doubtedOn, told.setAmountBasis(null).build());
        var moneyOn = doubtedOn.plusDays(choices.between(15, 50));
        contribute(moneyOn, choices.between(1, 40) * 1_000_000L);
        if (choices.chance(25)) {
            correct(
                    notice,
                    moneyOn.plusDays(choices.between(0, 20)),
                    told.setAmountBasis(AmountBasis.GROSS_LOSS).build());
        }
    }

    private void lend(LocalDate start, long fen) {
        var patent = Names.right(RightKind.PATENT, 800);
        var registered = start.minusDays(2);
        diary.sayAtOnce(
                REGISTRY, registered, new PledgeRegistered(patent, "SPN1", borrower, BANK, null, null, null, null));
        var who = new Borrower(borrower, null, "朝阳区", "I65", SizeClass.SMALL, true, true);
        var disbursed =
                new LoanDisbursed(loan, "1", POOL, fen, "CNY", start.plusDays(365), who, null, null, null, List.of());
        diary.sayAtOnce(BANK, start, disbursed);
        var pledge = new Pledge(patent, borrower, 100_000_000L, "SPN1", null);
        diary.sayAtOnce(BANK, start, new RightsPledged(loan, List.of(pledge), null));
        var good = new BorrowerAssessment(true, true, true, false, true);
        var filed = start.plusDays(choices.between(1, 12));
        diary.sayAtOnce(OPERATOR, filed, new ProjectFiled(loan, "1", List.of(), good));
        diary.sayAtOnce(AUTHORITY, filed, new FilingReceived(loan, "1"));
    }

    private void contribute(LocalDate on, long fen) {
        for (var account : List.of(PoolAccount.FISCAL, PoolAccount.PARTNER)) {
            move(on, new Flow(account, Direction.CREDIT, MovementKind.CONTRIBUTION), fen, null);
        }
    }

    private void move(LocalDate on, Flow flow, long fen, @Nullable String claim) {
        diary.sayAtOnce(
                CUSTODIAN,
                on,
                new AccountMovement(POOL, flow.account(), flow.direction(), flow.kind(), fen, claim, "CNY"));
    }

    private void correct(Said notice, LocalDate sentOn, CompensationNotice corrected) {
        diary.tell(Telling.of(BANK, notice.on(), sentOn, corrected).correcting(notice.eventId()));
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
