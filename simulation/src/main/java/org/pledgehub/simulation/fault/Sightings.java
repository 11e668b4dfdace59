package org.pledgehub.simulation.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.ReasonCatalogue;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.out.PoolLife;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.streams.serde.ContractSerdes;

/** What can be seen in the outputs of a hub: stages, states and how they followed one another, answers, reasons. */
final class Sightings {

    private static final ContractSerdes SERDES = ContractSerdes.inMemory(TopicCatalog.singleBroker());
    private static final String NOTHING = "–";

    /** A trigger that no longer stands. */
    static final String TAKEN_BACK = "TAKEN_BACK";

    private final Observation seen;
    private final List<Cell> cells = new ArrayList<>();

    Sightings(Observation seen) {
        this.seen = seen;
    }

    /** Name of a transition. */
    static String step(String before, String after) {
        return before + " → " + after;
    }

    List<Cell> cells() {
        var topics = seen.topics();
        var deadlines = new Following(Area.DEADLINE_STATE, Area.DEADLINE_STEP);
        var claims = new Following(Area.CLAIM_STAGE, Area.CLAIM_STEP);
        each(topics.loans(), LoanView.class, (key, view) -> see(view));
        each(topics.deadlines(), DeadlineView.class, (key, view) -> {
            deadlines.see(key, view.getState().name());
            reason(Objects.requireNonNullElse(view.getReason(), ""));
        });
        each(topics.claims(), ClaimView.class, (key, view) -> {
            claims.see(key, view.getStage());
            view.getReasons().forEach(this::reason);
        });
        each(topics.auditTriggers(), CompensationTrigger.class, (key, trigger) -> {
            cells.add(new Cell(
                    Area.TRIGGER_OUTCOME,
                    trigger.getActive() ? trigger.getOutcome().name() : TAKEN_BACK));
            trigger.getReasons().forEach(this::reason);
        });
        var pools = new Following(Area.POOL_STATE, Area.POOL_STEP);
        each(topics.poolExposure(), PoolExposure.class, (key, exposure) -> see(key, exposure.getLife(), pools));
        var duties = new Following(Area.DUTY, Area.DUTY_STEP);
        each(topics.duties(), DutyView.class, (key, view) -> {
            cells.add(new Cell(Area.DUTY, view.getDuty()));
            duties.see(key, view.getState().name());
        });
        each(topics.subsidies(), SubsidyView.class, (key, view) -> {
            cells.add(new Cell(Area.SUBSIDY_STAGE, view.getStage()));
            view.getReasons().forEach(this::reason);
        });
        each(topics.auditAlerts(), Alert.class, (key, alert) -> reason(alert.getReason()));
        each(topics.deadLetters(), DeadLetter.class, (key, letter) -> reason(letter.getReason()));
        seen.records().keySet().forEach(this::seeAnswers);
        return cells;
    }

    private void seeAnswers(String topic) {
        seen.topics()
                .partyOf(topic)
                .filter(party -> topic.equals(seen.topics().feedback(party)))
                .ifPresent(party -> each(topic, Feedback.class, (key, feedback) -> {
                    cells.add(new Cell(Area.ANSWER, feedback.getStatus().name()));
                    feedback.getReasons().forEach(this::reason);
                }));
    }

    private void see(String pool, PoolLife life, Following pools) {
        pools.see(pool, life.getState());
        life.getSteps().forEach(step -> cells.add(new Cell(Area.POOL_DECISION, step.getDecision())));
    }

    private void see(LoanView view) {
        cells.add(new Cell(Area.LOAN_STAGE, view.getStage()));
        view.getPendingReasons().forEach(this::reason);
        view.getClaims().forEach(claim -> claim.getReasons().forEach(this::reason));
    }

    private void reason(ReasonText reason) {
        reason(reason.getCode());
    }

    /** A view's reason is a code, but for a few words of its own. */
    private void reason(String code) {
        if (ReasonCatalogue.shipped().knows(code)) {
            cells.add(new Cell(Area.REASON, code));
        }
    }

    private <T extends SpecificRecord> void each(String topic, Class<T> type, BiConsumer<String, T> reader) {
        for (var committed : seen.of(topic)) {
            byte[] value = committed.value();
            if (value != null) {
                reader.accept(Objects.requireNonNullElse(committed.key(), ""), SERDES.fromBytes(type, value));
            }
        }
    }

    /** States of many things, and which came after which. */
    private final class Following {
        private final Area state;
        private final Area step;
        private final Map<String, String> last = new HashMap<>();

        Following(Area state, Area step) {
            this.state = state;
            this.step = step;
        }

        void see(String key, String now) {
            cells.add(new Cell(state, now));
            String before = Objects.requireNonNullElse(last.put(key, now), NOTHING);
            if (!before.equals(now)) {
                cells.add(new Cell(step, step(before, now)));
            }
        }
    }
}
