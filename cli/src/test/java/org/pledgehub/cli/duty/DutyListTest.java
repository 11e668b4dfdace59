package org.pledgehub.cli.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;

final class DutyListTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private final List<DutyView> duties = List.of(
            duty("cy", "PLAN", DutyState.OPEN, "2026-03-20", "icbc/L1#n1"),
            duty("cy", "ANNUAL_SUMMARY", DutyState.MISSED, "2026-03-02", null),
            duty("cy", "RECONCILIATION", DutyState.MET, "2026-03-01", null),
            duty("hd", "CLAIM_REVIEW", DutyState.DUE_SOON, "2026-03-12", "icbc/L2#n1"));

    private final List<DeadlineView> filings = List.of(DeadlineView.newBuilder()
            .setDeadlineId("icbc/L3#1")
            .setLoan("icbc/L3")
            .setBank("icbc")
            .setTranche("1")
            .setPool("cy")
            .setArticle("第十六条")
            .setDisbursedOn(LocalDate.parse("2026-02-09"))
            .setDueOn(LocalDate.parse("2026-03-11"))
            .setProvisional(false)
            .setState(DeadlineState.DUE_SOON)
            .setRevision(1)
            .build());

    @Test
    void shouldListWhatIsStillToBeDoneTheMostUrgentFirst() {
        assertThat(new DutyList(TODAY).lines(duties, filings, Optional.empty()))
                .containsExactly(
                        DutyList.HEADER,
                        "-8,2026-03-02,final,MISSED,ANNUAL_SUMMARY,cy,,第六条",
                        "1,2026-03-11,final,DUE_SOON,FILING,cy,icbc/L3#1,第十六条",
                        "2,2026-03-12,final,DUE_SOON,CLAIM_REVIEW,hd,icbc/L2#n1,第六条",
                        "10,2026-03-20,final,OPEN,PLAN,cy,icbc/L1#n1,第六条");
    }

    @Test
    void shouldListOnePoolOnly() {
        assertThat(new DutyList(TODAY).lines(duties, filings, Optional.of("hd")))
                .containsExactly(DutyList.HEADER, "2,2026-03-12,final,DUE_SOON,CLAIM_REVIEW,hd,icbc/L2#n1,第六条");
    }

    private static DutyView duty(String pool, String kind, DutyState state, String dueOn, @Nullable String claim) {
        var due = LocalDate.parse(dueOn);
        return DutyView.newBuilder()
                .setDutyId(pool + "|" + kind)
                .setPool(pool)
                .setDuty(kind)
                .setArticle("第六条")
                .setStartedOn(due.minusDays(30))
                .setPeriodEndsOn(due)
                .setRemindOn(due.minusDays(5))
                .setDueOn(due)
                .setProvisional(false)
                .setState(state)
                .setRevision(1)
                .setClaimId(claim)
                .build();
    }
}
