package org.pledgehub.domain.policy;

/** What a ceiling is a ceiling of. */
public enum CapScope {
    /** One project 单个项目. */
    PROJECT,
    /** One borrower 单个企业. */
    BORROWER,
    /** One bank 单家银行. */
    BANK,
    /** The whole pool 资金池总额. */
    PORTFOLIO
}
