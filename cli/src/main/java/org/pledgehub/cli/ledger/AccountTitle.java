package org.pledgehub.cli.ledger;

import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.ledger.LedgerAccount;

/** What people call the accounts of a ledger. */
final class AccountTitle {

    private AccountTitle() {}

    static Sentence of(LedgerAccount account) {
        return switch (account) {
            case FISCAL_CASH -> new Sentence("财政资金账户存款", "Fiscal cash");
            case PARTNER_CASH -> new Sentence("社会资本账户存款", "Partner cash");
            case FISCAL_CAPITAL -> new Sentence("财政出资", "Fiscal capital");
            case PARTNER_CAPITAL -> new Sentence("社会资本出资", "Partner capital");
            case RESERVED -> new Sentence("已预留风险补偿（备查）", "Reserved (memorandum)");
            case RESERVED_CONTRA -> new Sentence("预留备抵（备查）", "Reserved, contra (memorandum)");
            case COMPENSATION_PAID -> new Sentence("风险补偿支出", "Compensation paid");
            case RECOVERY_CLAIM -> new Sentence("追偿权（备查）", "Recovery claim (memorandum)");
            case RECOVERY_CLAIM_CONTRA -> new Sentence("追偿权备抵（备查）", "Recovery claim, contra (memorandum)");
            case DUE_FROM_FISCAL -> new Sentence("应收财政补偿", "Due from fiscal");
            case DUE_TO_PARTNER -> new Sentence("应付社会资本账户", "Due to partner");
            case REIMBURSEMENT_ORDERED -> new Sentence("已通知财政补偿（备查）", "Reimbursement ordered (memorandum)");
            case REIMBURSEMENT_ORDERED_CONTRA ->
                new Sentence("财政补偿通知备抵（备查）", "Reimbursement ordered, contra (memorandum)");
            case RECOVERED -> new Sentence("追偿收回", "Recovered");
            case RECOVERY_COST -> new Sentence("追偿费用", "Recovery cost");
            case ACCOUNT_INTEREST -> new Sentence("账户利息", "Account interest");
            case BANK_CHARGES -> new Sentence("银行手续费", "Bank charges");
            case REFUNDS_DUE -> new Sentence("应退补偿款", "Refunds due");
            case WRITE_OFF -> new Sentence("核销", "Write-off");
            case LIQUIDATION_DISTRIBUTION -> new Sentence("清算分配", "Liquidation distribution");
            case SUSPENSE -> new Sentence("待查款项", "Suspense");
        };
    }
}
