package org.pledgehub.domain.right;

/** Legal status of a right 权利法律状态. */
public enum LegalStatus {
    /** In force 有效. */
    IN_FORCE,
    /** Lapsed, such as for an unpaid annual fee 终止; may be undone. */
    LAPSED,
    /** Declared invalid 宣告无效. */
    INVALIDATED,
    /** Its term has ended 期满. */
    EXPIRED,
    /** In force again after a lapse 恢复. */
    RESTORED;

    /** True where the right can be relied on. */
    public boolean isInForce() {
        return switch (this) {
            case IN_FORCE, RESTORED -> true;
            case LAPSED, INVALIDATED, EXPIRED -> false;
        };
    }
}
