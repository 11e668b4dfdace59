package org.pledgehub.oracle.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgehub.contract.common.InstalmentPlan;
import org.pledgehub.contract.in.LoanExtended;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.out.LoanRight;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.right.RightPage;

/** The published page of a loan. Its claims are filled in by who judges them. */
public final class LoanPage {

    private LoanPage() {}

    /** The page of a dossier. */
    public static LoanView of(Reading reading, LoanDossier dossier, Map<String, RightPage> pages) {
        var story = dossier.story();
        var standing = dossier.standing();
        var money = dossier.money();
        var repayments = story.standing(RepaymentReceived.class).size();
        var due = instalmentsDue(reading, dossier);
        return LoanView.newBuilder()
                .setLoan(story.loan())
                .setBank(story.bank())
                .setContract(story.contract())
                .setPool(standing.poolId().orElse(null))
                .setPolicy(standing.policy().map(policy -> policy.name()).orElse(null))
                .setStage(standing.stage())
                .setPendingReasons(List.copyOf(standing.pendingReasons()))
                .setBorrowerUscc(borrower(dossier).orElse(null))
                .setDisbursedOn(dossier.disbursedOn().orElse(null))
                .setMaturityOn(maturityOn(dossier).orElse(null))
                .setDisbursedFen(money.disbursedFen())
                .setRepaidFen(money.repaidFen())
                .setWrittenOffFen(money.writtenOffFen())
                .setRecoveredFen(money.recoveredFen())
                .setOutstandingFen(money.outstandingFen())
                .setOverpaidFen(money.overpaidFen())
                .setExposureFen(money.exposureFen())
                .setDefaults(dossier.defaults().size())
                .setDefaultedOn(dossier.lasting().map(Default::on).orElse(null))
                .setInstalmentsDue(due.orElse(null))
                .setRepayments(repayments)
                .setInstalmentsMissed(
                        due.map(number -> Math.max(0, number - repayments)).orElse(null))
                .setRights(rights(reading, dossier, pages))
                .setClaims(new ArrayList<>())
                .setAsOf(null)
                .build();
    }

    private static List<LoanRight> rights(Reading reading, LoanDossier dossier, Map<String, RightPage> pages) {
        var on = reading.asOf().or(dossier::disbursedOn).orElse(LocalDate.EPOCH);
        var rights = new TreeMap<String, LoanRight>();
        dossier.pledges()
                .ifPresent(list -> list.payload().getPledges().forEach(pledge -> {
                    var right = Keys.right(pledge.getRight()).orElseThrow();
                    var page = Optional.ofNullable(pages.get(right));
                    rights.put(
                            right,
                            new LoanRight(
                                    right,
                                    page.filter(known -> known.registered(
                                                    dossier.story().bank(), on))
                                            .isPresent(),
                                    page.map(known -> known.inForce(on)).orElse(true)));
                }));
        return List.copyOf(rights.values());
    }

    private static Optional<String> borrower(LoanDossier dossier) {
        return dossier.first()
                .flatMap(tranche ->
                        Keys.borrower(tranche.said().payload().getBorrower().getUscc()));
    }

    /** The last extension's maturity, or the latest that the tranches name. */
    public static Optional<LocalDate> maturityOn(LoanDossier dossier) {
        var extensions = dossier.story().standing(LoanExtended.class);
        if (!extensions.isEmpty()) {
            return Optional.of(extensions.get(extensions.size() - 1).payload().getMaturityOn());
        }
        return dossier.tranches().stream()
                .flatMap(tranche -> Optional.ofNullable(tranche.said().payload().getMaturityOn()).stream())
                .max(LocalDate::compareTo);
    }

    /** Days of instalment after the disbursement through the last tick, at most as many as there are. */
    private static Optional<Integer> instalmentsDue(Reading reading, LoanDossier dossier) {
        var planned = dossier.tranches().stream()
                .filter(tranche -> tranche.said().payload().getPlan() != null)
                .findFirst();
        var plan = planned.flatMap(
                tranche -> Optional.ofNullable(tranche.said().payload().getPlan()));
        if (plan.isEmpty() || reading.asOf().isEmpty()) {
            return Optional.empty();
        }
        var from = planned.orElseThrow().on();
        int days = 0;
        for (var month = YearMonth.from(from); ; month = month.plusMonths(1)) {
            var day = month.atDay(Math.min(plan.get().getDayOfMonth(), month.lengthOfMonth()));
            if (day.isAfter(reading.asOf().get())) {
                return Optional.of(Math.min(days, most(plan.get())));
            }
            days += day.isAfter(from) ? 1 : 0;
        }
    }

    private static int most(InstalmentPlan plan) {
        return plan.getCount() == null ? Integer.MAX_VALUE : plan.getCount();
    }
}
