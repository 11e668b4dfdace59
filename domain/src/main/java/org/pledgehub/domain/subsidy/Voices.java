package org.pledgehub.domain.subsidy;

import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.subsidy.SubsidyEvent.Applied;
import org.pledgehub.domain.subsidy.SubsidyEvent.CostPaid;
import org.pledgehub.domain.subsidy.SubsidyEvent.LoanRepaid;
import org.pledgehub.domain.subsidy.SubsidyEvent.OfApplication;
import org.pledgehub.domain.subsidy.SubsidyEvent.StepTaken;

/**
 * Who may say what, and whose word goes first. Steps and calls are the authority's. A cost is proven by the authority, the
 * lending bank, whoever applied, or, where it is its own fee, a guarantor or insurer; repayment by the authority or the
 * lending bank.
 *
 * @param rules who runs the programme
 */
record Voices(SubsidyRules rules) {

    /** Whose word goes first where several speak of one cost; the first of these that spoke. */
    enum Rank {
        AUTHORITY,
        LENDER,
        OTHER
    }

    boolean isAuthority(EventHeader header) {
        return header.role() == Role.AUTHORITY && rules.isRunBy(header);
    }

    boolean admits(EventHeader header, OfApplication said, ApplicationFile file) {
        return admits(header, said, file.header().party(), file.says());
    }

    /** Whether somebody may say this of what the applicant applied for. */
    boolean admits(EventHeader header, OfApplication said, PartyId applicant, Applied applied) {
        return switch (said) {
            case StepTaken step -> isAuthority(header);
            case LoanRepaid repaid -> isAuthority(header) || isLender(header, applied);
            case CostPaid cost ->
                isAuthority(header)
                        || isLender(header, applied)
                        || header.party().equals(applicant)
                        || header.role() == Role.GUARANTOR && isOwnFee(cost.cost());
        };
    }

    Rank rankOf(EventHeader header, Applied applied) {
        if (isAuthority(header)) {
            return Rank.AUTHORITY;
        }
        return isLender(header, applied) ? Rank.LENDER : Rank.OTHER;
    }

    private static boolean isLender(EventHeader header, Applied applied) {
        return header.role() == Role.BANK
                && header.party().equals(applied.loan().bank());
    }

    private static boolean isOwnFee(SubsidyCost cost) {
        return cost == SubsidyCost.GUARANTEE || cost == SubsidyCost.INSURANCE;
    }
}
