package org.pledgehub.domain.ledger;

/** Accounts of a pool's ledger. The order is that of statements. */
public enum LedgerAccount {
    /** Money on the fiscal account 财政资金账户存款. */
    FISCAL_CASH(Side.DEBIT),
    /** Money on the partner account 社会资本账户存款. */
    PARTNER_CASH(Side.DEBIT),
    /** Contributions to the fiscal account 财政出资. */
    FISCAL_CAPITAL(Side.CREDIT),
    /** Contributions to the partner account 社会资本出资. */
    PARTNER_CAPITAL(Side.CREDIT),
    /** Memorandum: money set aside for claims 已预留风险补偿. */
    RESERVED(Side.CREDIT),
    /** Memorandum: the other side of what is set aside 预留备抵. */
    RESERVED_CONTRA(Side.DEBIT),
    /** Compensation paid less what came back of it 风险补偿支出. */
    COMPENSATION_PAID(Side.DEBIT),
    /** Memorandum: what the pool has paid and not recovered 追偿权. */
    RECOVERY_CLAIM(Side.DEBIT),
    /** Memorandum: the other side of the recovery claim 追偿权备抵. */
    RECOVERY_CLAIM_CONTRA(Side.CREDIT),
    /** The fiscal share of what the partner account has paid first, as the partner account sees it 应收财政补偿. */
    DUE_FROM_FISCAL(Side.DEBIT),
    /** The same, as the fiscal account sees it 应付社会资本账户. */
    DUE_TO_PARTNER(Side.CREDIT),
    /** Memorandum: what the fiscal account was told to pay to the partner account 已通知财政补偿. */
    REIMBURSEMENT_ORDERED(Side.CREDIT),
    /** Memorandum: the other side of what it was told to pay 财政补偿通知备抵. */
    REIMBURSEMENT_ORDERED_CONTRA(Side.DEBIT),
    /** Recovered money, net of what was passed on 追偿收回. */
    RECOVERED(Side.CREDIT),
    /** Cost of recovery 追偿费用. */
    RECOVERY_COST(Side.DEBIT),
    /** Interest on the two accounts 账户利息. */
    ACCOUNT_INTEREST(Side.CREDIT),
    /** Charges of the custodian bank 银行手续费. */
    BANK_CHARGES(Side.DEBIT),
    /** Compensation that has to come back 应退补偿款. */
    REFUNDS_DUE(Side.DEBIT),
    /** Compensation that will not come back 核销. */
    WRITE_OFF(Side.DEBIT),
    /** Distribution at the end of the pool 清算分配. */
    LIQUIDATION_DISTRIBUTION(Side.DEBIT),
    /** Movements of which the custodian says no more than that they are others 待查款项. */
    SUSPENSE(Side.CREDIT);

    private final Side normal;

    LedgerAccount(Side normal) {
        this.normal = normal;
    }

    /** The side on which its balance usually stands; statements show a balance of that side without a sign. */
    public Side normal() {
        return normal;
    }
}
