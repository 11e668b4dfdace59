package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.ClaimStart;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.FilingDocument;
import org.pledgehub.contract.common.InstalmentPlan;
import org.pledgehub.contract.common.LapseCause;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.RegistrationChannel;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.Vote;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.BibliographyChanged;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimTakenOver;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RightStatusChanged;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.in.RiskCeded;
import org.pledgehub.simulation.history.ShownHash;

/** Sound events of all kinds, made to be spoilt; they are about loans and rights of which nothing else is told. */
final class Specimens {

    private static final int MOST_ITEMS = 500;

    private final Choices choices;
    private final Desk desk;

    Specimens(Choices choices, Desk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    /**
     * An event that nobody has sent yet.
     *
     * @param party sender
     * @param eventId its id for the event
     * @param on legal day
     * @param payload what it says; nobody else holds it
     */
    record Specimen(String party, String eventId, LocalDate on, SpecificRecord payload) {}

    /** Any one. */
    Specimen any() {
        return switch (choices.below(7)) {
            case 0, 1, 2 -> specimen(bank(), ofBank());
            case 3 -> specimen(one(Role.REGISTRY), ofRegistry());
            case 4 -> specimen(one(Role.OPERATOR), ofOperator());
            case 5 -> specimen(one(Role.AUTHORITY), ofAuthority());
            default -> specimen(one(Role.CUSTODIAN), movement());
        };
    }

    /** A disbursement by that party. */
    Specimen disbursement(String party) {
        return specimen(party, disbursed(party));
    }

    /** A bank speaks of another bank's loan. */
    Specimen ofForeignBank() {
        var banks = new ArrayList<>(desk.cast().in(Role.BANK));
        Collections.swap(banks, 0, choices.below(banks.size()));
        var loan = new LoanRef(banks.get(0), "C" + choices.between(1, 8));
        return specimen(banks.get(1), new RepaymentReceived(loan, 100L, 0L, 0L, "CNY"));
    }

    /** A word about a claim that leaves out what it has to say. */
    Specimen incomplete() {
        var pool = choices.pick(desk.cast().pools()).getPool();
        String claim = "bank/C1#n1";
        return switch (choices.below(6)) {
            case 0, 2 -> specimen(one(Role.OPERATOR), applied(pool, claim));
            case 1 -> specimen(one(Role.AUTHORITY), unsaid(pool, claim, ConfirmationOutcome.REDUCED));
            case 3 -> specimen(one(Role.AUTHORITY), unsaid(pool, claim, ConfirmationOutcome.UNKNOWN));
            case 4 ->
                specimen(
                        one(Role.AUTHORITY),
                        new DecisionVoted(pool, claim, "王一", Vote.UNKNOWN, ShownHash.PRESENT, null));
            default -> specimen(one(Role.AUTHORITY), unsaid(pool, claim, ConfirmationOutcome.REJECTED));
        };
    }

    private static ReimbursementApplied applied(String pool, String claim) {
        var documents = List.of(ReimbursementDocument.LOAN_CONTRACT, ReimbursementDocument.UNKNOWN);
        return new ReimbursementApplied(pool, claim, 100L, ShownHash.PRESENT, documents, null);
    }

    private static ClaimConfirmed unsaid(String pool, String claim, ConfirmationOutcome outcome) {
        return new ClaimConfirmed(pool, claim, outcome, null, null, ShownHash.PRESENT);
    }

    /** Says it as it is. */
    void say(Specimen sound) {
        desk.diary().say(sound.party(), sound.on(), sound.payload());
    }

    /** Says it with another envelope, on its day. */
    void misspeak(Specimen sound, Missteps.Draft draft) {
        var sentAt = Diary.noon(sound.on());
        var said = new Said(sound.party(), draft.eventId(), sound.on(), sound.payload(), sentAt, sentAt);
        desk.diary().misspeak(said, draft.recordedAt(sentAt));
    }

    private Specimen specimen(String party, SpecificRecord payload) {
        var on = choices.dayIn(desk.first(), desk.diary().last());
        return new Specimen(party, desk.diary().nextId(party, payload), on, payload);
    }

    private SpecificRecord ofBank() {
        String bank = bank();
        return choices.<Supplier<SpecificRecord>>oneOf(
                        () -> disbursed(bank),
                        () -> disbursed(bank),
                        () -> new RepaymentReceived(loan(), 100L, 0L, 0L, "CNY"),
                        () -> new DefaultReported(loan(), DefaultKind.OVERDUE, desk.first(), null),
                        () -> new RiskCeded(loan(), 100L, null),
                        () -> new ClaimTakenOver(loan(), "n1", Cast.GUARANTOR),
                        () -> new LoanEventReversed(loan(), "d1", "误报"),
                        () -> pledged(),
                        () -> notice(),
                        () -> new FeedComplete(desk.first()))
                .get();
    }

    private SpecificRecord ofRegistry() {
        var right = Names.right(choices.oneOf(RightKind.PATENT, RightKind.TRADEMARK, RightKind.COPYRIGHT), 99);
        return choices.<Supplier<SpecificRecord>>oneOf(
                        () -> new PledgeRegistered(right, "N99", Names.uscc(9), bank(), desk.first(), null, null, null),
                        () -> new RightStatusChanged(right, RightStatus.LAPSED, "年费", null),
                        () -> new RightStatusChanged(right, RightStatus.LAPSED, null, LapseCause.UNKNOWN),
                        () -> registeredSomehow(right),
                        () -> new BibliographyChanged(right, choices.chance(70) ? List.of("911") : tooMany()))
                .get();
    }

    private PledgeRegistered registeredSomehow(RightRef right) {
        var channel = RegistrationChannel.UNKNOWN;
        return new PledgeRegistered(right, "N97", Names.uscc(9), bank(), null, channel, null, desk.first());
    }

    private SpecificRecord ofOperator() {
        return choices.<Supplier<SpecificRecord>>oneOf(
                        () -> new ProjectFiled(loan(), "1", List.of(FilingDocument.UNKNOWN), null),
                        () -> new RecoveryReceived(loan(), 100L, 1L, 1L, null, null))
                .get();
    }

    private SpecificRecord ofAuthority() {
        return new FilingReviewed(loan(), "1", ReviewOutcome.RETURNED, desk.first(), null, "材料不齐");
    }

    private SpecificRecord movement() {
        return new AccountMovement(
                choices.pick(desk.cast().pools()).getPool(),
                PoolAccount.FISCAL,
                Direction.CREDIT,
                MovementKind.CONTRIBUTION,
                100L,
                null,
                "CNY");
    }

    private LoanDisbursed disbursed(String bank) {
        return new LoanDisbursed(
                new LoanRef(bank, "S1"),
                "1",
                choices.pick(desk.cast().pools()).getPool(),
                100L,
                "CNY",
                desk.diary().last(),
                new Borrower(Names.uscc(9), "某公司", "朝阳区", "C39", null, null, null),
                new InstalmentPlan(15, 10L, 12),
                null,
                "智融宝",
                List.of());
    }

    private SpecificRecord pledged() {
        var right = Names.right(RightKind.PATENT, 98);
        var pledge = switch (choices.below(4)) {
            case 0 -> new Pledge(new RightRef(RightKind.UNKNOWN, "1"), Names.uscc(9), 100L, "N98", null);
            case 1 -> new Pledge(right, "911", 100L, "N98", null);
            case 2 -> new Pledge(right, Names.uscc(9), -100L, "N98", null);
            default -> new Pledge(right, Names.uscc(9), 100L, "N".repeat(65), null);
        };
        return new RightsPledged(loan(), List.of(pledge), 100L);
    }

    private SpecificRecord notice() {
        var claimant = new Claimant(ClaimantKind.UNKNOWN, null, null, 0L);
        var claimants = choices.chance(50) ? List.<Claimant>of() : List.of(claimant);
        return CompensationNotice.newBuilder()
                .setLoan(loan())
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(100L)
                .setInterestFen(1L)
                .setPenaltyInterestFen(1L)
                .setOverdueInterestFen(1L)
                .setOverduePenaltyFen(1L)
                .setClaimants(claimants)
                .setStartedBy(claimants.isEmpty() ? ClaimStart.UNKNOWN : null)
                .build();
    }

    private LoanRef loan() {
        return new LoanRef(bank(), "S" + choices.between(1, 3));
    }

    private List<String> tooMany() {
        return Collections.nCopies(MOST_ITEMS + 1, Names.uscc(1));
    }

    private String bank() {
        return one(Role.BANK);
    }

    private String one(Role role) {
        return choices.pick(desk.cast().in(role));
    }
}
