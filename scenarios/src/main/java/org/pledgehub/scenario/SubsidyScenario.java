package org.pledgehub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.SubsidyCostAsked;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.out.SubsidyView;

/**
 * The subsidies of Shunyi and Mentougou stand on the same hub as the pools. They are measures for borrowers who have
 * repaid, not rules of a pool: a loan that names one as its pool has no compensation. An application goes from the call to
 * the publication: Mentougou makes good three fifths of the interest paid on an invention of a key industry, Shunyi all
 * four costs.
 */
public final class SubsidyScenario implements SeedScenario {

    static final List<String> MEASURES = List.of("shunyi-subsidy", "mentougou-subsidy");

    private static final long LOAN_FEN = 100_000_000L;
    private static final Map<SubsidyCostKind, Long> COSTS = new EnumMap<>(Map.of(
            SubsidyCostKind.INTEREST,
            12_345_679L,
            SubsidyCostKind.INSURANCE,
            20_003L,
            SubsidyCostKind.VALUATION,
            3_007L,
            SubsidyCostKind.GUARANTEE,
            409L));

    private final Map<String, String> applications = new HashMap<>();

    @Override
    public void prepare(Stage stage) {
        for (var measure : MEASURES) {
            cast(stage, measure).enter(measure, LocalDate.of(2024, 1, 2), LOAN_FEN);
            stage.applyPreset(measure);
        }
    }

    @Override
    public List<Runnable> acts(Stage stage) {
        return MEASURES.stream()
                .<Runnable>flatMap(measure -> Stream.of(
                        () -> lend(cast(stage, measure)),
                        () -> apply(cast(stage, measure)),
                        () -> decide(cast(stage, measure))))
                .toList();
    }

    private void apply(Cast cast) {
        var programme = cast.pool();
        cast.byAuthority("2026-02-20", SubsidyEvents.called(programme, 100_000_000_000L));
        var loan = cast.loan(2, LOAN_FEN).build().getLoan();
        var application = SubsidyEvents.applied(programme, loan, cast.patent(), 1)
                .setUscc(Cast.uscc(2))
                .setIndustry("人工智能")
                .setCosts(COSTS.entrySet().stream()
                        .map(cost -> new SubsidyCostAsked(cost.getKey(), cost.getValue()))
                        .toList());
        var id = cast.bank() + "/" + cast.byBank("2026-03-10", application.build());
        applications.put(programme, id);
        COSTS.forEach((cost, fen) -> cast.byBank("2026-03-10", SubsidyEvents.paid(programme, id, cost, fen)));
        cast.byBank("2026-03-02", SubsidyEvents.repaid(programme, id));
    }

    private void decide(Cast cast) {
        step(cast, "2026-03-10", SubsidyStepKind.RECEIPT, 0);
        step(cast, "2026-04-01", SubsidyStepKind.EXPERT_REVIEW, 0);
        step(cast, "2026-04-02", SubsidyStepKind.DEPARTMENT_OPINION, 0);
        step(cast, "2026-04-03", SubsidyStepKind.CREDIT_REPORT, 0);
        step(cast, "2026-04-13", SubsidyStepKind.LIST_PUBLISHED, 0);
        step(cast, "2026-04-21", SubsidyStepKind.MEETING_DECISION, 0);
        step(cast, "2026-05-10", SubsidyStepKind.PAYMENT, due(cast.pool()));
        step(cast, "2026-05-12", SubsidyStepKind.RESULT_PUBLISHED, 0);
    }

    private void step(Cast cast, String on, SubsidyStepKind kind, long fen) {
        var step = SubsidyEvents.step(cast.pool(), known(applications.get(cast.pool())), kind);
        cast.byAuthority(on, fen > 0 ? step.setAmountFen(fen).build() : step.build());
    }

    /** Three fifths of the interest, rounded down; all four costs. */
    private static long due(String programme) {
        return programme.startsWith("mentougou") ? 7_407_407 : 12_345_679 + 20_003 + 3_007 + 409;
    }

    private static <T> T known(@Nullable T found) {
        return Objects.requireNonNull(found);
    }

    private static void lend(Cast cast) {
        cast.contribute("2024-01-02", PoolAccount.FISCAL, LOAN_FEN);
        var loan = cast.lendRegistered("2025-03-03", cast.loan(1, LOAN_FEN), cast.patent());
        cast.overdue(loan, "2025-09-01", "2025-12-10");
        cast.claim("2025-12-15", cast.loss(loan, LOAN_FEN));
    }

    @Override
    public Set<String> withoutRule() {
        return MEASURES.stream().map(measure -> measure + "-pool-bank-1").collect(Collectors.toSet());
    }

    @Override
    public void check(Stage stage) {
        for (var measure : MEASURES) {
            var pool = stage.exposure(cast(stage, measure).pool());
            assertThat(pool.getPolicy()).isNull();
            assertThat(pool.getReservedFen()).isZero();
            assertThat(pool.getPaidFen()).isZero();
            assertThat(pool.getCashFiscalFen()).isEqualTo(LOAN_FEN);
            assertThat(stage.loan(pool.getPool() + "-bank/L1").getPendingReasons())
                    .containsExactly("NO_POLICY_IN_FORCE");
            checkSubsidy(stage, pool.getPool());
        }
    }

    private void checkSubsidy(Stage stage, String programme) {
        var hub = stage.hub();
        var view = known(hub.latest(hub.topics().subsidies(), SubsidyView.class)
                .get(programme + "|" + applications.get(programme)));
        assertThat(view.getReasons())
                .isEqualTo(programme.startsWith("mentougou") ? List.of("SUBSIDY_COST_NOT_COVERED") : List.of());
        assertThat(view.getStage()).isEqualTo("PUBLISHED");
        assertThat(view.getApprovedFen()).isEqualTo(due(programme));
        assertThat(view.getPaidFen()).isEqualTo(due(programme));
        assertThat(view.getToReturnFen()).isZero();
    }

    private static Cast cast(Stage stage, String measure) {
        return new Cast(stage, measure + "-pool");
    }
}
