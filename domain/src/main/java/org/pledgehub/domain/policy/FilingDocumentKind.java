package org.pledgehub.domain.policy;

/** What a filing consists of. */
public enum FilingDocumentKind {
    /** 三方签订的知识产权质押融资相关协议. */
    TRIPARTITE_AGREEMENT,
    /** 借款合同、质押合同、委托保证合同等. */
    CONTRACTS,
    /** 出质登记证明材料. */
    PLEDGE_REGISTRATION_PROOF,
    /** 其他材料. */
    OTHER
}
