package org.pledgehub.streams.loan;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.domain.eligibility.Finding;

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
                .setFirstTimeBorrower(told(contribution.traits().firstTime()))
                .setSmallBorrower(told(contribution.traits().small()))
                .setHighTechBorrower(told(contribution.traits().highTech()))
                .build();
    }

    private static @Nullable Boolean told(Finding finding) {
        return switch (finding) {
            case YES -> true;
            case NO -> false;
            case NOT_ESTABLISHED -> null;
        };
    }
}
