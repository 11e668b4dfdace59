package org.pledgehub.domain.compensation;

import java.util.Optional;
import org.pledgehub.domain.policy.InstitutionKind;

/** Who bears a part of the loss and claims for it 申请机构. */
public enum ClaimantKind {
    /** 贷款银行. */
    BANK,
    /** 担保公司. */
    GUARANTOR,
    /** 保险公司. */
    INSURER,
    /** 知识产权服务机构. */
    IP_INSTITUTION,
    /** 借款企业, for the benefit of those who bear the loss. */
    BORROWER;

    /** Which institution it is; none for a borrower, who bears nothing itself. */
    Optional<InstitutionKind> institution() {
        return switch (this) {
            case BANK -> Optional.of(InstitutionKind.BANK);
            case GUARANTOR -> Optional.of(InstitutionKind.GUARANTOR);
            case INSURER -> Optional.of(InstitutionKind.INSURER);
            case IP_INSTITUTION -> Optional.of(InstitutionKind.IP_INSTITUTION);
            case BORROWER -> Optional.empty();
        };
    }
}
