package org.pledgehub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.GuarantorEvent;
import org.pledgehub.contract.in.RiskCeded;
import org.pledgehub.contract.out.ClaimPayee;
import org.pledgehub.contract.out.PaymentInstruction;

/**
 * Beijing (draft opinions, section 4): each institution is compensated for the principal that it bore itself, and what a
 * guarantor has ceded by re-guarantee comes off its part. Three pools: one under the draft, where everything waits; one
 * under the draft as if it were issued; one where only what was received of a cession comes off: its claim waits for the
 * receipt, is paid, and what is received later is a refund. The ratio of one half is our default.
 */
public final class BeijingScenario implements SeedScenario {

    static final String DRAFT = "beijing-draft-pool";
    static final String EXPECTED = "beijing-pool";
    static final String RECEIVED = "beijing-received-pool";

    private static final long BUDGET_FEN = 10_000_000_000L;
    private static final long PRINCIPAL_FEN = 1_000_000_000L;
    private static final long BANK_FEN = 200_000_000L;
    private static final long GUARANTOR_FEN = 800_000_000L;
    private static final long CEDED_FEN = 300_000_005L;

    private static final long FIRST_RECEIPT_FEN = 100_000_001L;

    private final List<PlayedClaim> claims = new ArrayList<>();
    private final List<String> cessions = new ArrayList<>();
    private String stageWithoutReceipt = "";

    @Override
    public void prepare(Stage stage) {
        var issued = PresetText.issued("beijing");
        stage.applyPreset("beijing");
        stage.apply("beijing-issued", 1, PresetText.changed(issued, "policy: beijing", "policy: beijing-issued"));
        stage.apply(
                "beijing-received",
                1,
                PresetText.changed(
                        PresetText.changed(issued, "policy: beijing", "policy: beijing-received"),
                        "value: EXPECTED",
                        "value: RECEIVED"));
        enter(new Cast(stage, DRAFT), "beijing");
        enter(new Cast(stage, EXPECTED), "beijing-issued");
        enter(new Cast(stage, RECEIVED), "beijing-received");
    }

    private static void enter(Cast cast, String policy) {
        cast.enter(policy, LocalDate.of(2022, 1, 1), BUDGET_FEN);
        cast.enterGuarantor();
    }

    @Override
    public List<Runnable> acts(Stage stage) {
        return List.of(
                () -> fail(new Cast(stage, DRAFT)),
                () -> fail(new Cast(stage, EXPECTED)),
                () -> fail(new Cast(stage, RECEIVED)),
                this::receive,
                this::pay,
                () -> tellReceipt("2026-05-06", CEDED_FEN));
    }

    private void fail(Cast cast) {
        cast.contribute("2025-01-02", PoolAccount.FISCAL, BUDGET_FEN);
        var loan = cast.lendRegistered("2025-03-03", cast.loan(1, PRINCIPAL_FEN), cast.patent());
        cast.overdue(loan, "2025-09-01", "2025-12-10");
        claims.add(cast.claim("2025-12-15", notice(cast, loan)));
        cessions.add(cast.byGuarantor("2025-12-16", new RiskCeded(loan, CEDED_FEN, null)));
    }

    /** Of 10 000 000.00 the bank bears 2 and the guarantor 8 million; 3 000 000.05 of that are ceded. */
    private static CompensationNotice.Builder notice(Cast cast, LoanRef loan) {
        return cast.loss(loan, PRINCIPAL_FEN)
                .setClaimants(List.of(
                        new Claimant(ClaimantKind.BANK, cast.bank(), BANK_FEN, 0L),
                        new Claimant(ClaimantKind.GUARANTOR, cast.guarantor(), GUARANTOR_FEN, CEDED_FEN)));
    }

    private void receive() {
        var waiting = claims.getLast().view();
        stageWithoutReceipt = waiting.getStage() + " " + waiting.getReasons();
        tellReceipt("2026-01-12", FIRST_RECEIPT_FEN);
    }

    /** The guarantor tells anew what it ceded and what of it has come in. */
    private void tellReceipt(String on, long receivedFen) {
        var claim = claims.getLast();
        var cast = claim.cast();
        var id = cast.stage().nextEvent(cast.guarantor());
        var told = new RiskCeded(claim.loan(), CEDED_FEN, receivedFen);
        cast.stage().send(cast.guarantor(), new GuarantorEvent(Envelopes.correcting(cessions.getLast(), id, on), told));
        cessions.add(id);
    }

    private void pay() {
        var expected = claims.get(1);
        var received = claims.getLast();
        long expectedFen = expected.view().getPoolAmountFen();
        long receivedFen = received.view().getPoolAmountFen();
        expected.paidBy(PoolAccount.FISCAL, "2026-01-20", expectedFen);
        received.paidBy(PoolAccount.FISCAL, "2026-01-20", receivedFen);
    }

    private static List<ClaimPayee> parts(String pool) {
        return List.of(
                new ClaimPayee(ClaimantKind.BANK, pool + "-bank", 100_000_000L),
                new ClaimPayee(ClaimantKind.GUARANTOR, pool + "-guarantor", 249_999_998L));
    }

    private static List<ClaimPayee> ordered(Stage stage, Cast cast) {
        var hub = stage.hub();
        return hub.read(hub.topics().instructionsFor(cast.custodian()), PaymentInstruction.class).stream()
                .filter(order -> order.getAmountFen() > 0)
                .reduce((earlier, later) -> later)
                .map(PaymentInstruction::getPayees)
                .orElse(List.of());
    }

    @Override
    public Set<String> withoutRule() {
        return Set.of(DRAFT + "-bank-1");
    }

    @Override
    public void check(Stage stage) {
        assertThat(stage.loan(DRAFT + "-bank/L1").getPendingReasons()).containsExactly("NO_POLICY_IN_FORCE");
        assertThat(stage.exposure(DRAFT).getReservedFen()).isZero();
        var due = claims.get(1).view();
        assertThat(due.getBaseFen()).isEqualTo(699_999_995L);
        assertThat(due.getPoolAmountFen()).isEqualTo(100_000_000L + 249_999_998L);
        assertThat(due.getPaidFen()).isEqualTo(349_999_998L);
        assertThat(due.getFiscalFen()).isEqualTo(349_999_998L);
        assertThat(due.getPartnerFen()).isZero();
        assertThat(due.getPayee()).isEmpty();
        assertThat(due.getPayees()).isEqualTo(parts(EXPECTED));
        assertThat(ordered(stage, new Cast(stage, EXPECTED)))
                .as("what the custodian was told to pay the two")
                .isEqualTo(parts(EXPECTED));
        assertThat(stage.exposure(EXPECTED).getCashFiscalFen()).isEqualTo(BUDGET_FEN - 349_999_998L);
        assertThat(stageWithoutReceipt).isEqualTo("PENDING [CEDED_RECEIPT_NOT_TOLD]");
        var trued = claims.getLast().view();
        assertThat(trued.getPaidFen()).isEqualTo(450_000_000L);
        assertThat(trued.getRefundDueFen()).isEqualTo(450_000_000L - 349_999_998L);
    }
}
