package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.state.LoanState;
import org.pledgehub.contract.state.LoanStoredFact;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.filing.FilingState;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.loan.Claim;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.domain.loan.LoanConcern;
import org.pledgehub.domain.loan.LoanMoment;
import org.pledgehub.streams.fact.HeaderReader;
import org.pledgehub.streams.feedback.FeedbackWriter;

/** What a person must look at, each thing once. Alert ids are deterministic, so a rebuild raises the same ones. */
final class LoanAlerts {

    private final FeedbackWriter words;

    LoanAlerts(FeedbackWriter words) {
        this.words = words;
    }

    /** Alerts that were not raised before; {@code facts} says what still waits. */
    List<Alert> due(LoanState state, List<LoanStoredFact> facts, Dossier dossier) {
        var moment = dossier.moment();
        var waiting = facts.stream()
                .filter(LoanStoredFact::getWaiting)
                .map(LoanStoredFact::getFact)
                .toList();
        var alerts = new ArrayList<Alert>();
        waiting.stream().filter(fact -> isOverdue(fact, moment)).forEach(fact -> alerts.add(overdue(dossier, fact)));
        waiting.forEach(fact -> unconfirmed(dossier, fact).forEach(alerts::add));
        dossier.concerns().forEach(concern -> alerts.add(concern(dossier, concern)));
        dossier.claims().forEach(claim -> claimedElsewhere(dossier, claim).forEach(alerts::add));
        // Two filings of one tranche may both wait for the same receipt: that is one thing to look at.
        var known = new HashSet<>(state.getAlerts());
        alerts.removeIf(alert -> !known.add(alert.getAlertId()));
        alerts.forEach(alert -> alert.setAsOf(moment.asOf().asOptional().orElse(null)));
        return alerts;
    }

    /** A verdict that was given by a due day that has moved since is not quietly another one: a person reviews it. */
    Optional<Alert> review(DeadlineView earlier, DeadlineView now) {
        if (!isVerdict(earlier.getState()) || Objects.equals(earlier.getDueOn(), now.getDueOn())) {
            return Optional.empty();
        }
        var details = Map.of(
                "loan", now.getLoan(),
                "tranche", now.getTranche(),
                "previousDueOn", String.valueOf(earlier.getDueOn()),
                "dueOn", String.valueOf(now.getDueOn()),
                "previousState", earlier.getState().name());
        return Optional.of(Alert.newBuilder()
                .setAlertId(now.getDeadlineId() + "#" + now.getRevision() + "#DEADLINE_REVIEW")
                .setKind("DEADLINE_REVIEW")
                .setSubject(now.getLoan())
                .setPool(now.getPool())
                .setReason(words.reason("DEADLINE_REVIEW", details))
                .setAsOf(now.getAsOf())
                .build());
    }

    private static boolean isVerdict(DeadlineState state) {
        return switch (state) {
            case MET, MET_LATE, MISSED -> true;
            case OPEN, DUE_SOON, MISSED_UNCONFIRMED, WITHDRAWN, NOT_REQUIRED, UNKNOWN -> false;
        };
    }

    private static boolean isOverdue(LoanFact fact, LoanMoment moment) {
        LocalDate reviewOn = FeedbackWriter.reviewOn(fact.getOrigin());
        return moment.asOf().asOptional().filter(day -> !day.isBefore(reviewOn)).isPresent();
    }

    private Alert overdue(Dossier dossier, LoanFact fact) {
        var details = Map.of(
                "eventId", fact.getEnvelope().getEventId(),
                "reviewOn", FeedbackWriter.reviewOn(fact.getOrigin()).toString());
        return alert(
                dossier,
                "PENDING_OVERDUE",
                HeaderReader.key(fact.getOrigin(), fact.getEnvelope()).toString(),
                details);
    }

    /** The operator says that it filed in time, and the period is over without the authority's receipt. */
    private Stream<Alert> unconfirmed(Dossier dossier, LoanFact fact) {
        if (!(fact.getPayload() instanceof ProjectFiled filed)) {
            return Stream.empty();
        }
        return dossier.deadlines().stream()
                .filter(deadline -> deadline.tranche().equals(new Tranche(filed.getTranche())))
                .filter(deadline -> isOver(deadline) && claimsInTime(fact, deadline))
                .map(deadline -> alert(
                        dossier,
                        "FILING_NOT_CONFIRMED",
                        deadline.tranche().name(),
                        Map.of(
                                "loan", dossier.loan().canonical(),
                                "tranche", deadline.tranche().name(),
                                "filedOn", String.valueOf(fact.getEnvelope().getOccurredOn()))));
    }

    private static boolean isOver(FilingDeadline deadline) {
        return deadline.state() == FilingState.MISSED || deadline.state() == FilingState.MISSED_UNCONFIRMED;
    }

    private static boolean claimsInTime(LoanFact filing, FilingDeadline deadline) {
        var filedOn =
                HeaderReader.read(filing.getOrigin(), filing.getEnvelope()).occurredOn();
        return deadline.due()
                .asOptional()
                .filter(due -> !filedOn.isAfter(due.date()))
                .isPresent();
    }

    /** A person has to ask the other pool; of whose claim it is there nothing is said. */
    private Stream<Alert> claimedElsewhere(Dossier dossier, Claim claim) {
        return claim.assessment().checks().stream()
                .filter(check -> check.reason().equals(Told.known(EligibilityReason.RIGHT_CLAIMED_ELSEWHERE)))
                .map(check -> {
                    var details = new TreeMap<>(check.detail());
                    details.put("claimId", claim.claimId());
                    return alert(
                            dossier,
                            EligibilityReason.RIGHT_CLAIMED_ELSEWHERE.name(),
                            details.get("right") + "|" + details.get("pool"),
                            details);
                });
    }

    private Alert concern(Dossier dossier, LoanConcern concern) {
        var details = Map.of(
                "loan",
                dossier.loan().canonical(),
                "overpaidFen",
                Long.toString(dossier.balance().overpaid().value()));
        return alert(dossier, concern.name(), "", details);
    }

    private Alert alert(Dossier dossier, String code, String about, Map<String, String> details) {
        var loan = dossier.loan().canonical();
        return Alert.newBuilder()
                .setAlertId(loan + "#" + about + "#" + code)
                .setKind(code)
                .setSubject(loan)
                .setPool(dossier.firstDisbursement()
                        .map(held -> held.body().pool().canonical())
                        .orElse(null))
                .setReason(words.reason(code, details))
                .build();
    }
}
