package org.pledgehub.streams.harness;

import static org.pledgehub.streams.harness.InboundEvents.bank;
import static org.pledgehub.streams.harness.InboundEvents.cancelled;
import static org.pledgehub.streams.harness.InboundEvents.correction;
import static org.pledgehub.streams.harness.InboundEvents.disbursed;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.loan;
import static org.pledgehub.streams.harness.InboundEvents.patent;
import static org.pledgehub.streams.harness.InboundEvents.registered;
import static org.pledgehub.streams.harness.InboundEvents.registry;
import static org.pledgehub.streams.harness.InboundEvents.repaid;
import static org.pledgehub.streams.harness.InboundEvents.reversed;
import static org.pledgehub.streams.harness.InboundEvents.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.FilingDocument;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;

/**
 * A story of one pool under the Chaoyang policy, as the events of its parties: a loan that defaults and is compensated to
 * the worked figures, one filed late, one never filed whose pledge turns out to have lapsed, one undone, one of an
 * unknown pool, repeats, corrections, and events that are refused.
 */
public final class ChaoyangStory {

    /** All parties by id. */
    public static final Map<String, Role> PARTIES = new TreeMap<>(Map.of(
            "icbc", Role.BANK,
            "cmb", Role.BANK,
            "cnipa", Role.REGISTRY,
            "cy-operator", Role.OPERATOR,
            "cy-authority", Role.AUTHORITY,
            "boc", Role.CUSTODIAN));

    /** The last day of the story. */
    public static final LocalDate LAST_TICK = LocalDate.of(2026, 11, 20);

    /** Claim of the loan that is compensated. */
    public static final String PAID_CLAIM = "icbc/C1#n1";

    private static final LoanRef COMPENSATED = loan("icbc", "C1");
    private static final LoanRef FILED_LATE = loan("icbc", "C2");
    private static final LoanRef UNDONE = loan("icbc", "C3");
    private static final LoanRef LAPSED = loan("cmb", "K/1");
    private static final LoanRef STRAY = loan("cmb", "K-2");
    private static final LoanRef UNSEEN = loan("cmb", "K-3");
    private static final RightRef GOOD = patent("200310100002.X");
    private static final RightRef BAD = patent("ZL201510000001.6");
    private static final RightRef SPARE = patent("ZL201610000001.2");

    private final List<Sent> events = new ArrayList<>();

    private ChaoyangStory() {
        money();
        compensated();
        filedLate();
        lapsed();
        oddities();
    }

    /**
     * An event on its way.
     *
     * @param party sender
     * @param event event
     */
    public record Sent(String party, SpecificRecord event) {}

    /** All events in an order in which they might well come. */
    public static List<Sent> events() {
        return List.copyOf(new ChaoyangStory().events);
    }

    /** Registers parties and pool and applies policy and calendars. */
    public static void prepare(HubHarness hub) {
        PARTIES.forEach(hub::register);
        hub.register(Pool.newBuilder()
                .setPool("cy")
                .setPolicy("chaoyang")
                .setOperator("cy-operator")
                .setAuthority("cy-authority")
                .setCustodian("boc")
                .setEstablishedOn(LocalDate.of(2025, 1, 1))
                .setPoolSharePpm(200_000)
                .setFiscalSharePpm(500_000)
                .build());
        hub.applyPolicy("chaoyang", 1, Presets.text("chaoyang").orElseThrow());
        ShippedCalendars.book()
                .years()
                .forEach((year, calendar) -> hub.applyCalendar(
                        year, calendar.version(), ShippedCalendars.texts().get(year + ".yaml")));
    }

    private void money() {
        move("m1", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 1_000_000_000L, "");
        move("m2", PoolAccount.PARTNER, Direction.CREDIT, MovementKind.CONTRIBUTION, 1_000_000_000L, "");
        move("m3", PoolAccount.PARTNER, Direction.DEBIT, MovementKind.CHARGE, 1_234L, "");
        move("m4", PoolAccount.PARTNER, Direction.DEBIT, MovementKind.COMPENSATION, 20_493_826L, PAID_CLAIM);
    }

    private void compensated() {
        send("icbc", bank(envelope("d1", "2025-09-01"), disbursed(COMPENSATED).build()));
        send("icbc", bank(envelope("p1", "2025-09-01"), pledged(COMPENSATED, GOOD, "N1")));
        send("cnipa", registry(envelope("r1", "2025-08-20"), registered(GOOD, "N1", "icbc")));
        file("1", COMPENSATED, "2025-10-08", "2025-10-09");
        send("icbc", bank(envelope("x1", "2026-03-31"), overdue(COMPENSATED)));
        send("icbc", bank(envelope("n1", "2026-04-10"), notice(COMPENSATED)));
    }

    private void filedLate() {
        send("icbc", bank(envelope("d2", "2026-01-16"), disbursed(FILED_LATE).build()));
        send("icbc", bank(envelope("p2", "2026-01-16"), pledged(FILED_LATE, GOOD, "N1")));
        file("2", FILED_LATE, "2026-02-24", "2026-02-25");
        send("icbc", bank(envelope("y1", "2026-03-16"), repaid(FILED_LATE, 10_000_000L)));
        send("icbc", bank(envelope("y2", "2026-04-16"), repaid(FILED_LATE, 99L)));
        send("icbc", bank(correction("y3", "y2", "2026-04-16"), repaid(FILED_LATE, 9_900_000L)));
        send("icbc", bank(envelope("y4", "2026-05-16"), repaid(FILED_LATE, 5_000_000L)));
        send("icbc", bank(envelope("y5", "2026-05-18"), undo(FILED_LATE, "y4")));
    }

    private void lapsed() {
        send("cmb", bank(envelope("d1", "2026-03-05"), disbursed(LAPSED).build()));
        send("cmb", bank(envelope("p1", "2026-03-05"), pledged(LAPSED, BAD, "N7")));
        send("cnipa", registry(envelope("r7", "2026-03-01"), registered(BAD, "N7", "cmb")));
        send("cnipa", registry(envelope("s7", "2026-02-01"), status(BAD, RightStatus.LAPSED)));
        send("cmb", bank(envelope("x1", "2026-08-01"), overdue(LAPSED)));
        send("cmb", bank(envelope("n1", "2026-08-20"), notice(LAPSED)));
        send(
                "cy-authority",
                new AuthorityEvent(envelope("f1", "2026-11-02"), new FeedComplete(LocalDate.of(2026, 11, 1))));
    }

    private void oddities() {
        send("icbc", bank(envelope("d3", "2026-06-01"), disbursed(UNDONE).build()));
        send("icbc", bank(envelope("d3r", "2026-06-02"), undo(UNDONE, "d3")));
        send(
                "cmb",
                bank(
                        envelope("d8", "2026-06-01"),
                        disbursed(STRAY).setPool("no-such-pool").build()));
        send("cmb", bank(envelope("y8", "2026-06-01"), repaid(UNSEEN, 100L)));
        send("cmb", bank(envelope("y9", "2026-06-01"), repaid(COMPENSATED, 100L)));
        send("cmb", bank(envelope("z1", "2026-06-01"), repaid(UNSEEN, -1L)));
        send("icbc", bank(envelope("y1", "2026-03-16"), repaid(FILED_LATE, 10_000_000L)));
        send("icbc", bank(correction("y6", "never-sent", "2026-04-16"), repaid(FILED_LATE, 1L)));
        send("cnipa", registry(envelope("c9", "2026-06-01"), cancelled(SPARE, "N9")));
        send("cnipa", registry(envelope("r9", "2026-05-01"), registered(SPARE, "N9", "icbc")));
        send("cnipa", registry(envelope("v9", "2026-06-02"), reversed(SPARE, "c9")));
    }

    private void file(String id, LoanRef loan, String sentOn, String receivedOn) {
        send("cy-operator", new OperatorEvent(envelope("o" + id, sentOn), filed(loan)));
        send("cy-authority", new AuthorityEvent(envelope("a" + id, receivedOn), new FilingReceived(loan, "1")));
    }

    private void move(
            String id, PoolAccount account, Direction direction, MovementKind kind, long amountFen, String claim) {
        var movement = AccountMovement.newBuilder()
                .setPool("cy")
                .setAccount(account)
                .setDirection(direction)
                .setKind(kind)
                .setAmountFen(amountFen)
                .setClaimId(claim.isEmpty() ? null : claim)
                .build();
        send("boc", new CustodianEvent(envelope(id, "2026-06-01"), movement));
    }

    private void send(String party, SpecificRecord event) {
        events.add(new Sent(party, event));
    }

    private static RightsPledged pledged(LoanRef loan, RightRef right, String number) {
        var pledge = Pledge.newBuilder()
                .setRight(right)
                .setPledgorUscc(InboundEvents.USCC)
                .setValuationFen(300_000_000L)
                .setRegistrationNo(number)
                .build();
        return RightsPledged.newBuilder()
                .setLoan(loan)
                .setPledges(List.of(pledge))
                .build();
    }

    private static ProjectFiled filed(LoanRef loan) {
        var assessment = BorrowerAssessment.newBuilder()
                .setRegisteredInDistrict(true)
                .setGoodCredit(true)
                .setOperating(true)
                .setRelatedToOperator(false)
                .setPromotedByOperator(true)
                .build();
        return ProjectFiled.newBuilder()
                .setLoan(loan)
                .setDocuments(List.of(FilingDocument.TRIPARTITE_AGREEMENT, FilingDocument.LOAN_CONTRACT))
                .setAssessment(assessment)
                .build();
    }

    private static DefaultReported overdue(LoanRef loan) {
        return DefaultReported.newBuilder()
                .setLoan(loan)
                .setKind(DefaultKind.OVERDUE)
                .setOverdueSince(LocalDate.of(2025, 12, 1))
                .build();
    }

    /** The worked figures: 1 000 000.00 + 23 456.78 + 1 234.56 penalty interest. */
    private static CompensationNotice notice(LoanRef loan) {
        return CompensationNotice.newBuilder()
                .setLoan(loan)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(100_000_000L)
                .setInterestFen(2_345_678L)
                .setPenaltyInterestFen(123_456L)
                .build();
    }

    private static LoanEventReversed undo(LoanRef loan, String eventId) {
        return LoanEventReversed.newBuilder()
                .setLoan(loan)
                .setReversedEventId(eventId)
                .build();
    }
}
