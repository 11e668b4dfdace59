package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.ref.FormerParty;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;

/** A pool of its own with one loan of which nothing is wrong, and the parties that speak of them. */
final class LoneLoan {

    private final Parties parties;
    private final Choices choices;
    private final Diary diary;
    private final LocalDate first;
    private final String borrower;

    private LoneLoan(Parties parties, Choices choices, Diary diary, LocalDate first) {
        this.parties = parties;
        this.choices = choices;
        this.diary = diary;
        this.first = first;
        this.borrower = Names.uscc(choices.between(40, 45));
    }

    /**
     * Who speaks of the pool, and what the loan is called.
     *
     * @param pool the pool; the ids of the parties begin with it
     * @param rules policy of the pool
     * @param guarantors guarantors of the loan
     * @param right number of the patent that is pledged
     */
    record Parties(String pool, Rulebook rules, List<String> guarantors, int right) {

        Parties {
            guarantors = List.copyOf(guarantors);
        }

        String bank() {
            return pool + "bank";
        }

        String registry() {
            return pool + "reg";
        }

        String operator() {
            return pool + "op";
        }

        String authority() {
            return pool + "au";
        }

        String custodian() {
            return pool + "cu";
        }

        private SortedMap<String, Role> roles() {
            var roles = new TreeMap<>(Map.of(
                    bank(),
                    Role.BANK,
                    registry(),
                    Role.REGISTRY,
                    operator(),
                    Role.OPERATOR,
                    authority(),
                    Role.AUTHORITY,
                    custodian(),
                    Role.CUSTODIAN));
            guarantors.forEach(guarantor -> roles.put(guarantor, Role.GUARANTOR));
            return roles;
        }

        /** The world in which the parties and their pool are known too. */
        Annex join(World world, Choices choices) {
            return join(world, choices, roles(), registered(world).build());
        }

        /** The same, and the operator has given way to another. */
        Annex handedOver(World world, Choices choices, String successor, LocalDate until) {
            var roles = roles();
            roles.put(successor, Role.OPERATOR);
            var former = new FormerParty(Role.OPERATOR, operator(), until);
            return join(
                    world,
                    choices,
                    roles,
                    registered(world)
                            .setOperator(successor)
                            .setFormer(List.of(former))
                            .build());
        }

        private Annex join(World world, Choices choices, SortedMap<String, Role> roles, Pool entry) {
            var annex = new Annex(world, roles, choices);
            annex.refer(new PartyReference(entry));
            rules.references().forEach(annex::refer);
            return annex;
        }

        private Pool.Builder registered(World world) {
            return Pool.newBuilder()
                    .setPool(pool)
                    .setPolicy(rules.policy())
                    .setOperator(operator())
                    .setAuthority(authority())
                    .setCustodian(custodian())
                    .setEstablishedOn(world.first().minusDays(10));
        }

        /** Its loan, of which nothing is said yet. */
        LoneLoan loan(Choices choices, Diary diary, LocalDate first) {
            return new LoneLoan(this, choices, diary, first);
        }
    }

    Choices choices() {
        return choices;
    }

    Diary diary() {
        return diary;
    }

    /** Who has lent. */
    String bank() {
        return parties.bank();
    }

    /** The first day of the world. */
    LocalDate first() {
        return first;
    }

    LoanRef ref() {
        return new LoanRef(parties.bank(), name() + "1");
    }

    private String name() {
        return parties.pool().toUpperCase(Locale.ROOT);
    }

    String claimOf(Said notice) {
        return parties.bank() + "/" + ref().getContract() + "#" + notice.eventId();
    }

    /** The bank says something on the day on which it happens. */
    Said say(LocalDate on, SpecificRecord payload) {
        return diary.sayAtOnce(parties.bank(), on, payload);
    }

    /** It is lent against a patent that is registered, filed in time, and to somebody of the district. */
    void lend(LocalDate start, long fen) {
        diary.sayAtOnce(
                parties.registry(),
                start.minusDays(2),
                new PledgeRegistered(patent(), name() + "N1", borrower, parties.bank(), null, null, null, null));
        lendUnregistered(start, fen);
    }

    /** The same, and nobody has registered the pledge that the bank lists. */
    void lendUnregistered(LocalDate start, long fen) {
        disburse("1", start, fen);
        var pledge = new Pledge(patent(), borrower, 100_000_000L, name() + "N1", null);
        say(start, new RightsPledged(ref(), List.of(pledge), null));
        file("1", start);
    }

    private RightRef patent() {
        return Names.right(RightKind.PATENT, parties.right());
    }

    /** Another tranche, of which as little is wrong. */
    void lendMore(String tranche, LocalDate start, long fen) {
        disburse(tranche, start, fen);
        file(tranche, start);
    }

    private void disburse(String tranche, LocalDate start, long fen) {
        var who = new Borrower(borrower, null, "朝阳区", "I65", SizeClass.SMALL, true, true);
        say(
                start,
                new LoanDisbursed(
                        ref(),
                        tranche,
                        parties.pool(),
                        fen,
                        "CNY",
                        start.plusDays(365),
                        who,
                        null,
                        null,
                        null,
                        parties.guarantors()));
    }

    private void file(String tranche, LocalDate start) {
        var good = new BorrowerAssessment(true, true, true, false, true);
        var filed = start.plusDays(choices.between(1, 12));
        diary.sayAtOnce(parties.operator(), filed, new ProjectFiled(ref(), tranche, List.of(), good));
        diary.sayAtOnce(parties.authority(), filed, new FilingReceived(ref(), tranche));
    }

    /** A notice of the principal alone. */
    CompensationNotice.Builder notice(long principalFen, List<Claimant> claimants) {
        return CompensationNotice.newBuilder()
                .setLoan(ref())
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(principalFen)
                .setInterestFen(0L)
                .setPenaltyInterestFen(0L)
                .setOverdueInterestFen(0L)
                .setOverduePenaltyFen(0L)
                .setClaimants(claimants);
    }

    /** As much to each account. */
    void contribute(LocalDate on, long fen) {
        for (var account : List.of(PoolAccount.FISCAL, PoolAccount.PARTNER)) {
            move(on, new Flow(account, Direction.CREDIT, MovementKind.CONTRIBUTION), fen, null);
        }
    }

    /** The partner account pays for a claim. */
    Said pay(LocalDate on, long fen, String claim) {
        return move(on, new Flow(PoolAccount.PARTNER, Direction.DEBIT, MovementKind.COMPENSATION), fen, claim);
    }

    /** A bank gives back what it was paid too much. */
    void refund(LocalDate on, long fen, String claim) {
        move(on, new Flow(PoolAccount.PARTNER, Direction.CREDIT, MovementKind.REFUND), fen, claim);
    }

    private Said move(LocalDate on, Flow flow, long fen, @Nullable String claim) {
        return diary.sayAtOnce(
                parties.custodian(),
                on,
                new AccountMovement(parties.pool(), flow.account(), flow.direction(), flow.kind(), fen, claim, "CNY"));
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
