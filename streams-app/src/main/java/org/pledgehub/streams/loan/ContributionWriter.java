package org.pledgehub.streams.loan;

import java.time.YearMonth;
import org.pledgehub.contract.hop.Contribution;

/** Writes what a loan adds to its pool. */
final class ContributionWriter {

    private ContributionWriter() {}

    /** The contribution as it goes to the pool room. */
    static Contribution write(org.pledgehub.domain.loan.Contribution contribution) {
        return Contribution.newBuilder()
                .setPool(contribution.pool().canonical())
                .setPolicy(contribution.policy().canonical())
                .setBank(contribution.bank().canonical())
                .setBorrowerUscc(contribution.borrower().canonical())
                .setIpKinds(contribution.ipKinds().stream().map(Enum::name).toList())
                .setIndustry(contribution.industry().asOptional().orElse(null))
                .setMaturityMonth(contribution
                        .maturity()
                        .asOptional()
                        .map(YearMonth::toString)
                        .orElse(null))
                .setRights(contribution.rights())
                .setDisbursedFen(contribution.disbursed().value())
                .setOutstandingFen(contribution.outstanding().value())
                .setExposureFen(contribution.exposure().value())
                .setDefaults(contribution.defaults())
                .setNonPerformingFen(contribution.nonPerforming().value())
                .build();
    }
}
