package org.pledgehub.simulation.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.ref.Pool;

/** How decisions about a pool are worded. */
final class LifeWords {

    private final Choices choices;
    private final Desk desk;
    private final Pool pool;

    LifeWords(Choices choices, Desk desk, Pool pool) {
        this.choices = choices;
        this.desk = desk;
        this.pool = pool;
    }

    /** A decision of a kind, with all that it has to say. */
    PoolDecided of(PoolDecisionKind what, LocalDate on) {
        var decided = PoolDecided.newBuilder()
                .setPool(pool.getPool())
                .setDecision(what)
                .setDocumentNo(remark("京知〔2026〕" + choices.between(1, 9) + "号"))
                .setText(remark("经集体研究决定"));
        switch (what) {
            case EVALUATED, AUDITED ->
                decided.setResult(choices.chance(80) ? PoolDecisionResult.PASSED : PoolDecisionResult.FAILED);
            case CONTINUED -> decided.setNewPolicy(policy()).setUntil(until(on));
            case MISUSE_TAKEN_BACK -> decided.setFiscalFen(choices.oneOf(1L, 12_345L, 1_000_000_000L));
            case OPERATOR_REPLACED -> decided.setNewOperator(choices.oneOf("op2", "new-operator", " op3 "));
            case LIQUIDATED -> {
                if (choices.chance(60)) {
                    decided.setFiscalFen(choices.oneOf(0L, 100L, 99_999L)).setPartnerFen(choices.oneOf(0L, 7L));
                }
            }
            case STOPPED, TERMINATED, LOSSES_CONFIRMED, THAWED, UNKNOWN -> {}
        }
        return decided.build();
    }

    private @Nullable String remark(String text) {
        return switch (choices.below(6)) {
            case 0 -> text;
            case 1 -> " ";
            default -> null;
        };
    }

    /** Its own policy in some version, another one that is known, or one that nobody has written. */
    private String policy() {
        var own = pool.getPolicy();
        return choices.oneOf(
                own + "@1",
                own + "@1",
                own + "@2",
                " " + own + "@2 ",
                choices.pick(desk.cast().pools()).getPolicy() + "@1",
                "unwritten@7");
    }

    /** Years ahead, soon over, or over already. */
    private LocalDate until(LocalDate on) {
        return switch (choices.below(6)) {
            case 0 -> on.plusDays(choices.between(1, 90));
            case 1 -> on.minusDays(choices.between(0, 30));
            case 2 -> desk.diary().last().plusDays(choices.between(-40, 40));
            default -> on.plusYears(choices.between(1, 4));
        };
    }
}
