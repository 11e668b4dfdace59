package org.pledgehub.domain.life;

/**
 * Where a pool stands.
 *
 * <pre>
 *   PLANNED → ESTABLISHED → RUNNING → EVALUATION_DUE → TERM_ENDED → RUN_OFF → LOSSES_CONFIRMED → LIQUIDATED → AUDITED
 *                              ↑──────── continued ───────┘
 * </pre>
 */
public enum LifeState {
    /** Its day of establishment has not come. */
    PLANNED,
    /** Established 设立; no contribution has come yet. */
    ESTABLISHED,
    /** It runs 存续. */
    RUNNING,
    /** Its term is about to end, and it has not been evaluated 待评估. */
    EVALUATION_DUE,
    /** Its term is over, and nobody has decided what becomes of it 存续期届满. */
    TERM_ENDED,
    /** Stopped or terminated; what is open goes on 存续项目处置. */
    RUN_OFF,
    /** All losses are confirmed 损失已确认. */
    LOSSES_CONFIRMED,
    /** Liquidated 已清算. */
    LIQUIDATED,
    /** Liquidated and audited 已审计. */
    AUDITED
}
