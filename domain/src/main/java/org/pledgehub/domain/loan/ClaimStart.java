package org.pledgehub.domain.loan;

import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Told;

/**
 * What starts a claim 启动风险补偿 (Chaoyang art. 14): 借款企业提出风险补偿申请，或银行、担保公司提供的风险补偿通知或处置申请.
 * All three go the same way from there on; what no amounts were told of waits for them.
 */
public enum ClaimStart {
    /** 风险补偿通知. */
    COMPENSATION_NOTICE,
    /** 处置申请; it may come before anybody can say how much. */
    DISPOSAL_REQUEST,
    /** 风险补偿申请 of the borrower; it comes through the operator, and may leave the amounts to the bank. */
    BORROWER_APPLICATION;

    /** What somebody sends who does not say; the operator may pass on any of the three, so of it nobody knows. */
    public static Told<ClaimStart> unsaidBy(Role sender) {
        return switch (sender) {
            case BANK, GUARANTOR -> Told.known(COMPENSATION_NOTICE);
            case OPERATOR, REGISTRY, AUTHORITY, CUSTODIAN -> Told.unknown();
        };
    }

    /** True where a sender may say it: a borrower has no topic of its own, and no bank applies in its name. */
    public boolean maySay(Role sender) {
        return switch (this) {
            case COMPENSATION_NOTICE, DISPOSAL_REQUEST -> true;
            case BORROWER_APPLICATION -> sender == Role.OPERATOR;
        };
    }

    /** True where amounts may be told later; a notice tells them. */
    public boolean mayComeBeforeItsAmounts() {
        return switch (this) {
            case COMPENSATION_NOTICE -> false;
            case DISPOSAL_REQUEST, BORROWER_APPLICATION -> true;
        };
    }
}
