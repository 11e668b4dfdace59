package org.pledgehub.simulation.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.pledgehub.contract.Reason;
import org.pledgehub.contract.ReasonCatalogue;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.Outcome;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.life.LifeState;
import org.pledgehub.domain.loan.LoanStage;
import org.pledgehub.domain.pool.ClaimStage;
import org.pledgehub.domain.subsidy.SubsidyStage;
import org.pledgehub.policies.Presets;
import org.pledgehub.simulation.history.FaultKind;

/** Cells that have to be filled, by area, and those that a simulation cannot fill, each with why. */
final class RequiredCells {

    private static final String UNKNOWN = "UNKNOWN";

    private static final Map<String, String> REASONS_OUT_OF_REACH = new TreeMap<>(Map.of(
            "CEDED_PART_UNASSIGNED",
            "asks for a cession beyond what two institutions of one notice tell; too rare a meeting (tested with the rule)",
            "FUNDING_NOT_TOLD",
            "a pool always knows its contributions; only hub calc may leave them out",
            "BALANCE_NOT_TOLD",
            "a pool always knows its balance; only hub calc may leave it out",
            "ASSESSMENT_OUTDATED",
            "refuses a command between rooms, of which no party is told; it stands in no output",
            "LOAN_FULL",
            "asks for 5 000 reports of one loan; a history has about 300 events (tested with the rule)",
            "POOL_FROZEN",
            "follows a broken invariant of a pool; if it came up, the history would count as a difference"));

    private static final Map<String, String> PARAMETERS_OUT_OF_REACH = Map.of(
            "clocks=BAN", "stands in subsidy policies, which no pool follows",
            "clocks=PUBLIC_NOTICE", "stands in subsidy policies, which no pool follows",
            "clocks=SUBSIDY_WINDOW", "stands in subsidy policies, which no pool follows",
            "clocks=VALIDITY", "stands in subsidy policies, which no pool follows",
            "term.period.unit=DAYS", "no pool is founded for a number of days",
            "term.period.unit=WORKING_DAYS", "a term never rolls and knows no working days");

    /** Each state with those that may follow it and come often enough to be asked for. */
    private static final Map<String, List<String>> DEADLINE_STEPS = Map.of(
            "–",
            List.of("OPEN", "DUE_SOON", "MET", "MET_LATE", "MISSED_UNCONFIRMED", "MISSED", "WITHDRAWN", "NOT_REQUIRED"),
            "OPEN",
            List.of("DUE_SOON", "MET", "MET_LATE", "MISSED_UNCONFIRMED", "MISSED", "WITHDRAWN"),
            "DUE_SOON",
            List.of("MET", "MISSED_UNCONFIRMED", "MISSED"),
            "MISSED_UNCONFIRMED",
            List.of("MET", "MET_LATE", "MISSED", "WITHDRAWN"),
            "MISSED",
            List.of("MET", "MET_LATE", "MISSED_UNCONFIRMED", "WITHDRAWN"),
            "MET",
            List.of("OPEN", "MISSED", "WITHDRAWN"),
            "MET_LATE",
            List.of("MISSED"),
            "WITHDRAWN",
            List.of("OPEN"));

    private static final Map<String, String> DECISIONS_OUT_OF_REACH =
            Map.of("THAWED", "a pool is never frozen in a simulation, so a thaw is always refused");

    private static final Map<String, List<String>> POOL_STEPS = Map.of(
            "ESTABLISHED",
            List.of("RUNNING", "RUN_OFF"),
            "RUNNING",
            List.of("EVALUATION_DUE", "TERM_ENDED", "RUN_OFF"),
            "TERM_ENDED",
            List.of("RUNNING", "RUN_OFF"),
            "RUN_OFF",
            List.of("RUNNING", "LOSSES_CONFIRMED"),
            "LOSSES_CONFIRMED",
            List.of("LIQUIDATED"),
            "LIQUIDATED",
            List.of("AUDITED"));

    private static final Map<String, List<String>> DUTY_STEPS = Map.of(
            "–",
            List.of("OPEN", "DUE_SOON", "MET", "MET_LATE", "MISSED", "ENDED"),
            "OPEN",
            List.of("DUE_SOON", "MET", "MISSED", "WITHDRAWN"),
            "DUE_SOON",
            List.of("MET", "MISSED", "ENDED"),
            "MISSED",
            List.of("MET", "MET_LATE", "WITHDRAWN"),
            "MET",
            List.of("WITHDRAWN"));

    private static final Map<String, List<String>> CLAIM_STEPS = Map.of(
            "–",
            List.of("PENDING", "INELIGIBLE", "WITHDRAWN", "QUEUED", "TRIGGERED", "PARTNER_PAID"),
            "PENDING",
            List.of("INELIGIBLE", "WITHDRAWN", "TRIGGERED", "PARTNER_PAID"),
            "INELIGIBLE",
            List.of("PENDING", "WITHDRAWN", "TRIGGERED", "PARTNER_PAID"),
            "WITHDRAWN",
            List.of("INELIGIBLE", "PENDING"),
            "TRIGGERED",
            List.of("INELIGIBLE", "WITHDRAWN", "PARTNER_PAID"));

    private RequiredCells() {}

    /** What has to be seen of an area. */
    static SortedSet<String> of(Area area) {
        return switch (area) {
            case FAULT -> names(FaultKind.values());
            case FAULT_PAIR -> new TreeSet<>(Coverage.pairs(List.of(FaultKind.values())));
            case INBOUND_KIND -> inboundKinds();
            case POLICY -> policies();
            case PARAMETER -> without(PolicyParameters.all(), PARAMETERS_OUT_OF_REACH);
            case LOAN_STAGE -> names(LoanStage.values());
            case DEADLINE_STATE -> names(DeadlineState.values());
            case DEADLINE_STEP -> steps(DEADLINE_STEPS);
            case CLAIM_STAGE -> names(ClaimStage.values());
            case CLAIM_STEP -> steps(CLAIM_STEPS);
            case TRIGGER_OUTCOME -> outcomes();
            case POOL_STATE -> names(LifeState.values());
            case POOL_STEP -> steps(POOL_STEPS);
            case POOL_DECISION -> without(names(PoolDecisionKind.values()), DECISIONS_OUT_OF_REACH);
            case DUTY -> duties();
            case DUTY_STEP -> steps(DUTY_STEPS);
            case SUBSIDY_STAGE -> names(SubsidyStage.values());
            case ANSWER -> names(FeedbackStatus.values());
            case REASON -> without(reasons(), REASONS_OUT_OF_REACH);
        };
    }

    /** What cannot be seen in a simulation, each with why. */
    static List<String> exemptions() {
        return Stream.of(REASONS_OUT_OF_REACH, PARAMETERS_OUT_OF_REACH, DECISIONS_OUT_OF_REACH)
                .flatMap(cells -> cells.entrySet().stream())
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .toList();
    }

    private static SortedSet<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(Predicate.not(UNKNOWN::equals))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> duties() {
        var duties = names(DutyKind.values());
        duties.addAll(names(DutyState.values()));
        return duties;
    }

    private static SortedSet<String> inboundKinds() {
        var kinds = new TreeSet<String>();
        for (Role role : Role.values()) {
            TopicCatalog.eventSchema(role)
                    .ifPresent(event -> event.getField("payload").schema().getTypes().stream()
                            .map(Schema::getName)
                            .forEach(payload -> kinds.add(event.getName() + "." + payload)));
        }
        return kinds;
    }

    private static SortedSet<String> policies() {
        var policies = Presets.ids().stream().collect(Collectors.toCollection(TreeSet::new));
        policies.add(PoliciesSeen.INVENTED);
        return policies;
    }

    private static SortedSet<String> outcomes() {
        var outcomes = names(Outcome.values());
        outcomes.add(Sightings.TAKEN_BACK);
        return outcomes;
    }

    private static SortedSet<String> reasons() {
        return ReasonCatalogue.shipped().all().stream()
                .map(Reason::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> without(SortedSet<String> cells, Map<String, String> outOfReach) {
        var within = new TreeSet<>(cells);
        within.removeAll(outOfReach.keySet());
        return within;
    }

    private static SortedSet<String> steps(Map<String, List<String>> following) {
        return following.entrySet().stream()
                .flatMap(from -> from.getValue().stream().map(to -> Sightings.step(from.getKey(), to)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
