package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.pledgehub.contract.out.LoanClaim;
import org.pledgehub.contract.out.LoanRight;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.loan.Claim;
import org.pledgehub.domain.loan.DefaultEpisode;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.domain.right.RightHistory;

/** Writes a dossier as the view that its bank and the dashboards see. */
final class LoanViewWriter {

    private LoanViewWriter() {}

    /** The view as of the last tick. */
    static LoanView write(Dossier dossier) {
        var balance = dossier.balance();
        var first = dossier.firstDisbursement();
        return LoanView.newBuilder()
                .setLoan(dossier.loan().canonical())
                .setBank(dossier.loan().bank().canonical())
                .setContract(dossier.loan().contract().text())
                .setPool(first.map(held -> held.body().pool().canonical()).orElse(null))
                .setPolicy(dossier.terms()
                        .policy()
                        .map(policy -> policy.ref().canonical())
                        .orElse(null))
                .setStage(dossier.stage().name())
                .setPendingReasons(pendingReasons(dossier))
                .setBorrowerUscc(first.map(held -> held.body().borrower().uscc().canonical())
                        .orElse(null))
                .setDisbursedOn(first.map(held -> held.occurredOn()).orElse(null))
                .setMaturityOn(dossier.maturityOn().orElse(null))
                .setDisbursedFen(balance.disbursed().value())
                .setRepaidFen(balance.repaid().value())
                .setWrittenOffFen(balance.writtenOff().value())
                .setRecoveredFen(balance.recovered().value())
                .setOutstandingFen(balance.outstanding().value())
                .setOverpaidFen(balance.overpaid().value())
                .setExposureFen(dossier.exposure().value())
                .setDefaults(dossier.defaults().size())
                .setDefaultedOn(dossier.standingDefault()
                        .map(DefaultEpisode::reportedOn)
                        .orElse(null))
                .setInstalmentsDue(dossier.instalmentsDue().orElse(null))
                .setRepayments(balance.repayments())
                .setInstalmentsMissed(dossier.instalmentsMissed().orElse(null))
                .setRights(rights(dossier))
                .setClaims(dossier.claims().stream().map(LoanViewWriter::claim).toList())
                .setAsOf(dossier.moment().asOf().asOptional().orElse(null))
                .build();
    }

    /** Codes of everything that waits, in order of precedence, then what a person has to put right. */
    private static List<String> pendingReasons(Dossier dossier) {
        var waits = dossier.waits().values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .map(Enum::name);
        return Stream.concat(waits, dossier.concerns().stream().map(Enum::name)).toList();
    }

    private static LoanClaim claim(Claim claim) {
        return new LoanClaim(
                claim.claimId(),
                claim.assessment().verdict().name(),
                claim.assessment().reasons().stream()
                        .map(EligibilityReason::name)
                        .toList());
    }

    private static List<LoanRight> rights(Dossier dossier) {
        var bank = dossier.loan().bank();
        var disbursedOn = dossier.firstDisbursement().map(held -> held.occurredOn());
        var day = dossier.moment().asOf().asOptional().or(() -> disbursedOn).orElse(LocalDate.EPOCH);
        return dossier.pledgedRights().stream()
                .map(right -> right(right, dossier.historyOf(right), bank, day))
                .toList();
    }

    private static LoanRight right(RightId right, RightHistory history, PartyId bank, LocalDate day) {
        return new LoanRight(right.canonical(), history.isPledgedTo(bank, day), history.isInForceOn(day));
    }
}
