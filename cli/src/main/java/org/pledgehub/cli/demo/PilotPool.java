package org.pledgehub.cli.demo;

import java.time.LocalDate;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.in.PoolDecided;

/**
 * The small pool whose four years end in December, art. 20: evaluated, stopped, its losses confirmed, liquidated, what is
 * left given back to both sides, audited, art. 21 and 22.
 */
final class PilotPool {
    static final long EACH_FEN = 100_000_000L;

    /** 1 000 000.00 − 50 888.89 reimbursed + 3 888.89 recovered. */
    static final long LEFT_FISCAL_FEN = 95_300_000L;

    /** 1 000 000.00 − 101 777.77 paid + 50 888.89 reimbursed + 3 888.89 recovered. */
    static final long LEFT_PARTNER_FEN = 95_300_001L;

    private static final LocalDate EVALUATED_ON = LocalDate.of(2025, 11, 13);
    private static final LocalDate STOPPED_ON = LocalDate.of(2025, 12, 11);
    private static final LocalDate LOSSES_CONFIRMED_ON = LocalDate.of(2025, 12, 15);
    private static final LocalDate LIQUIDATED_ON = LocalDate.of(2025, 12, 17);
    private static final LocalDate DISTRIBUTED_ON = LocalDate.of(2025, 12, 18);
    private static final LocalDate AUDITED_ON = LocalDate.of(2025, 12, 26);

    private PilotPool() {}

    static void tellEnd(StoryPage page) {
        decide(page, EVALUATED_ON, with(PoolDecisionKind.EVALUATED).setResult(PoolDecisionResult.PASSED));
        decide(page, STOPPED_ON, with(PoolDecisionKind.STOPPED).setText("试点结束 the pilot is over"));
        decide(page, LOSSES_CONFIRMED_ON, with(PoolDecisionKind.LOSSES_CONFIRMED));
        decide(
                page,
                LIQUIDATED_ON,
                with(PoolDecisionKind.LIQUIDATED).setFiscalFen(LEFT_FISCAL_FEN).setPartnerFen(LEFT_PARTNER_FEN));
        page.step(DISTRIBUTED_ON, new StoryStep.Shown());
        distribute(page, PoolAccount.FISCAL, LEFT_FISCAL_FEN);
        distribute(page, PoolAccount.PARTNER, LEFT_PARTNER_FEN);
        decide(page, AUDITED_ON, with(PoolDecisionKind.AUDITED).setResult(PoolDecisionResult.PASSED));
    }

    /** The notice is of 500 000.00 and 8 888.88 interest; 20 % of that, down, and half of it, half up. */
    static StoryCase caseOf(StoryLoan loan, String noticeId) {
        return StoryCase.of(
                loan,
                noticeId,
                new StoryCase.Due(50_888_888L, 10_177_777L, 5_088_889L),
                new StoryCase.Back(4_000_000L, 111_111L, 388_889L, 388_889L));
    }

    private static PoolDecided.Builder with(PoolDecisionKind kind) {
        return PoolDecided.newBuilder().setPool(StoryCast.POOL_PILOT).setDecision(kind);
    }

    private static void decide(StoryPage page, LocalDate on, PoolDecided.Builder decision) {
        page.authority(on, decision.build());
    }

    private static void distribute(StoryPage page, PoolAccount account, long fen) {
        page.custodian(
                DISTRIBUTED_ON,
                StoryMovement.out(account, MovementKind.LIQUIDATION, fen)
                        .setPool(StoryCast.POOL_PILOT)
                        .build());
    }
}
