package org.pledgehub.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pledgehub.cli.text.Language;
import org.pledgehub.contract.out.ClaimStep;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.ledger.EntryAct;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.ledger.LedgerItem;
import org.pledgehub.domain.ledger.LedgerLine;
import org.pledgehub.domain.ledger.Posting;
import org.pledgehub.domain.ledger.Side;
import org.pledgehub.domain.money.Fen;

/** Rows of the archive from views as the hub publishes them. */
final class PoolArchiveTest {

    private static final String CLAIM = "icbc/C1#n1";

    @Test
    void shouldShowWhatAFilingSaysOfItself() {
        var rows = rows(List.of(filing("icbc/C1#1", "cy", DeadlineState.MET)), List.of());

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.subject()).isEqualTo("icbc/C1#1");
            assertThat(row.present()).containsExactly("CONTRACTS");
            assertThat(row.missing()).containsExactly("TRIPARTITE_AGREEMENT", "PLEDGE_REGISTRATION_PROOF");
            assertThat(row.missingSince()).isEqualTo(day("2026-02-20"));
        });
    }

    @Test
    void shouldLeaveOutOtherPoolsAndWhatNeedNotBeFiled() {
        assertThat(rows(
                        List.of(
                                filing("icbc/C1#1", "other", DeadlineState.MET),
                                filing("icbc/C2#1", "cy", DeadlineState.WITHDRAWN),
                                filing("icbc/C3#1", "cy", DeadlineState.NOT_REQUIRED)),
                        List.of()))
                .isEmpty();
    }

    @Test
    void shouldMissWhatAnApplicationDidNotBringByCY61() {
        var rows = rows(
                List.of(),
                List.of(claim(
                        10_000, applied("2026-08-01", "LOAN_CONTRACT"), applied("2026-08-09", "GUARANTEE_CONTRACT"))));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.present()).containsExactly("LOAN_CONTRACT", "GUARANTEE_CONTRACT");
            assertThat(row.missing()).containsExactly("PROJECT_DESCRIPTION", "COMPENSATION_PLAN");
            assertThat(row.missingSince()).isEqualTo(day("2026-08-01"));
        });
    }

    @Test
    void shouldMissAllFourFromTheFirstPaymentWhereNobodyApplied() {
        var rows = new PoolArchive("cy", List.of(payment("2026-07-15"), payment("2026-07-10")))
                .rows(List.of(), List.of(claim(10_000)));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.missing()).hasSize(4);
            assertThat(row.missingSince()).isEqualTo(day("2026-07-10"));
        });
    }

    @Test
    void shouldAskNothingOfAClaimOfWhichTheFiscalAccountBearsNothing() {
        assertThat(rows(List.of(), List.of(claim(0)))).isEmpty();
    }

    @Test
    void shouldTellTheSameRowsInBothLanguagesAndAsJson() {
        var pages = new ArchivePages(rows(List.of(filing("icbc/C1#1", "cy", DeadlineState.MET)), List.of()));

        assertThat(pages.lines(Language.ZH)).last().asString().isEqualTo("共 1 项，1 项材料不齐");
        assertThat(pages.lines(Language.ZH).get(1)).contains("备案", "三方协议、出质登记证明", "2026-02-20");
        assertThat(pages.lines(Language.EN).get(1)).contains("filing", "tripartite agreement, proof of registration");
        assertThat(pages.json("cy")).contains("\"incomplete\" : 1", "\"missingSince\" : \"2026-02-20\"");
        assertThat(pages.table().rows().getFirst())
                .extracting(cell -> cell.plain())
                .contains("CONTRACTS");
    }

    @Test
    void shouldShowSpotChecksAndTheNextCheckOfTheOperatorsConditions() {
        var rows = new PoolArchive("cy", List.of())
                .checks(List.of(
                        duty("SPOT_CHECK", "2026-03-02", DutyState.MET, "icbc/C1", "FAILED"),
                        duty("OPERATOR_CONDITIONS", "2026-01-15", DutyState.MISSED, null, null),
                        duty("OPERATOR_CONDITIONS", "2027-01-15", DutyState.OPEN, null, null),
                        duty("RECONCILIATION", "2026-04-15", DutyState.OPEN, null, null)));

        assertThat(rows)
                .extracting(row -> row.subject() + " " + row.state() + " " + row.missing())
                .containsExactly("cy MISSED [OPERATOR_CONDITIONS]", "icbc/C1 MET FAILED []", "cy OPEN []");
        assertThat(rows.getFirst().missingSince()).isEqualTo(day("2026-01-16"));
    }

    private static DutyView duty(
            String kind, String day, DutyState state, @Nullable String loan, @Nullable String outcome) {
        var on = LocalDate.parse(day);
        return DutyView.newBuilder()
                .setDutyId("cy|" + kind + "|" + day)
                .setPool("cy")
                .setDuty(kind)
                .setStartedOn(on)
                .setPeriodEndsOn(on)
                .setRemindOn(on)
                .setDueOn(on)
                .setProvisional(false)
                .setState(state)
                .setRevision(1)
                .setLoan(loan)
                .setOutcome(outcome)
                .build();
    }

    private static List<ArchiveRow> rows(List<DeadlineView> deadlines, List<ClaimView> claims) {
        return new PoolArchive("cy", List.of()).rows(deadlines, claims);
    }

    private static Told<LocalDate> day(String day) {
        return Told.known(LocalDate.parse(day));
    }

    private static DeadlineView filing(String id, String pool, DeadlineState state) {
        return DeadlineView.newBuilder()
                .setDeadlineId(id)
                .setLoan("icbc/C1")
                .setBank("icbc")
                .setTranche("1")
                .setPool(pool)
                .setDisbursedOn(LocalDate.parse("2026-01-16"))
                .setDueOn(LocalDate.parse("2026-02-24"))
                .setProvisional(false)
                .setState(state)
                .setRevision(1)
                .setDocuments(List.of("CONTRACTS"))
                .setMissingDocuments(List.of("TRIPARTITE_AGREEMENT", "PLEDGE_REGISTRATION_PROOF"))
                .setMissingSince(LocalDate.parse("2026-02-20"))
                .build();
    }

    private static ClaimStep applied(String day, String... documents) {
        return ClaimStep.newBuilder()
                .setStep("APPLIED")
                .setOn(LocalDate.parse(day))
                .setParty("hezuo")
                .setEventId("a" + day)
                .setDocuments(Arrays.asList(documents))
                .build();
    }

    private static ClaimView claim(long fiscalShareFen, ClaimStep... steps) {
        return ClaimView.newBuilder()
                .setClaimId(CLAIM)
                .setLoan("icbc/C1")
                .setBank("icbc")
                .setPool("cy")
                .setStage("PARTNER_PAID")
                .setReasons(List.of())
                .setCoveredFen(100_000)
                .setBaseFen(100_000)
                .setPoolAmountFen(20_000)
                .setReservedFen(0)
                .setPaidFen(20_000)
                .setFiscalFen(10_000)
                .setPartnerFen(10_000)
                .setFiscalShareFen(fiscalShareFen)
                .setSteps(Arrays.asList(steps))
                .build();
    }

    private static LedgerEntry payment(String day) {
        var amount = Fen.of(100);
        var posting = new Posting(
                LocalDate.parse(day),
                List.of(
                        new LedgerLine(LedgerAccount.COMPENSATION_PAID, Side.DEBIT, amount),
                        new LedgerLine(LedgerAccount.PARTNER_CASH, Side.CREDIT, amount)),
                new Posting.Cause("COMPENSATION", CLAIM));
        var item = new LedgerItem(LedgerItem.Kind.MOVEMENT, "boc/" + day);
        return new LedgerEntry(
                "cy",
                1,
                new LedgerEntry.Booking(item, 1, EntryAct.POSTED, "", posting),
                LedgerEntry.NO_HASH,
                LedgerEntry.NO_HASH);
    }
}
