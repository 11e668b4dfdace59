package org.pledgehub.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.SubsidyCommand;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PaymentInstruction;
import org.pledgehub.contract.out.PoolBreak;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Manifest;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.contract.ref.WriterSchema;

/** What each topic of an installation is for: its key, its record type, how long it is kept, how wide and how large. */
final class TopicList {

    private static final int INGRESS_LIMIT_BYTES = 1024 * 1024;
    private static final int OUTPUT_LIMIT_BYTES = 2 * 1024 * 1024;
    private static final int DEAD_LETTER_LIMIT_BYTES = 4 * 1024 * 1024;

    private final TopicCatalog names;

    TopicList(TopicCatalog names) {
        this.names = names;
    }

    /** Topics that exist whatever parties there are. */
    List<Topic> fixed() {
        return Stream.of(references(), hops(), audits(), aggregates())
                .flatMap(List::stream)
                .toList();
    }

    /** Topics of one party, its ingress first; a party of unknown role has none. */
    List<Topic> ofParty(String party, Role role) {
        var topics = new ArrayList<Topic>();
        TopicCatalog.eventSchema(role)
                .ifPresent(events -> topics.add(new Topic(
                        names.events(party),
                        TopicArea.IN,
                        "any",
                        events,
                        Keeping.FOR_EVER,
                        names.sizing().ingressPartitions(),
                        INGRESS_LIMIT_BYTES)));
        topics.addAll(outputsOf(party, role));
        return List.copyOf(topics);
    }

    private List<Topic> outputsOf(String party, Role role) {
        var feedback = output(names.feedback(party), "event id", Feedback.getClassSchema(), Keeping.FOR_EVER);
        var loans = output(names.loansOf(party), "loan", LoanView.getClassSchema(), Keeping.LATEST_PER_KEY);
        var triggers =
                output(names.triggersFor(party), "claim", CompensationTrigger.getClassSchema(), Keeping.FOR_EVER);
        var deadlines = output(
                names.deadlinesFor(party), "loan # tranche", DeadlineView.getClassSchema(), Keeping.LATEST_PER_KEY);
        var duties =
                output(names.dutiesFor(party), "pool|duty|start", DutyView.getClassSchema(), Keeping.LATEST_PER_KEY);
        var claims = output(names.claimsFor(party), "pool|claim", ClaimView.getClassSchema(), Keeping.LATEST_PER_KEY);
        var subsidies = output(
                names.subsidiesFor(party),
                "programme|application",
                SubsidyView.getClassSchema(),
                Keeping.LATEST_PER_KEY);
        return switch (role) {
            case BANK, GUARANTOR -> List.of(feedback, loans, claims, subsidies);
            case OPERATOR, AUTHORITY -> List.of(feedback, triggers, deadlines, duties, claims, subsidies);
            case REGISTRY -> List.of(feedback);
            case CUSTODIAN ->
                List.of(
                        feedback,
                        output(
                                names.instructionsFor(party),
                                "instruction",
                                PaymentInstruction.getClassSchema(),
                                Keeping.FOR_EVER));
            case UNKNOWN -> List.of();
        };
    }

    private List<Topic> references() {
        return List.of(
                reference(names.policies(), "policy@version", PolicyVersion.getClassSchema()),
                reference(names.calendars(), "year@version", CalendarVersion.getClassSchema()),
                reference(names.parties(), "party:id or pool:id", PartyReference.getClassSchema()),
                reference(names.schemas(), "registry id", WriterSchema.getClassSchema()),
                reference(names.ticks(), ReferenceKeys.TICK, Tick.getClassSchema()),
                reference(names.manifest(), ReferenceKeys.MANIFEST, Manifest.getClassSchema()));
    }

    private List<Topic> hops() {
        return List.of(
                hop(names.rightCommands(), "right", RightCommand.getClassSchema(), Keeping.NINETY_DAYS),
                hop(names.loanCommands(), "loan", LoanCommand.getClassSchema(), Keeping.NINETY_DAYS),
                hop(names.poolCommands(), "pool", PoolCommand.getClassSchema(), Keeping.FOR_EVER),
                hop(names.subsidyCommands(), "programme", SubsidyCommand.getClassSchema(), Keeping.NINETY_DAYS));
    }

    private List<Topic> audits() {
        return List.of(
                audit(names.auditTriggers(), "pool", CompensationTrigger.getClassSchema()),
                audit(names.auditDeadlines(), "loan", DeadlineView.getClassSchema()),
                audit(names.auditDuties(), "pool", DutyView.getClassSchema()),
                audit(names.auditClaims(), "pool", ClaimView.getClassSchema()),
                audit(names.auditLedger(), "pool", LedgerEntry.getClassSchema()),
                audit(names.auditBreaks(), "pool", PoolBreak.getClassSchema()),
                audit(names.auditSubsidies(), "programme", SubsidyView.getClassSchema()),
                audit(names.auditAlerts(), "subject", Alert.getClassSchema()),
                new Topic(
                        names.deadLetters(),
                        TopicArea.DLQ,
                        "none",
                        DeadLetter.getClassSchema(),
                        Keeping.FOR_EVER,
                        1,
                        DEAD_LETTER_LIMIT_BYTES));
    }

    private List<Topic> aggregates() {
        return List.of(
                aggregate(names.poolExposure(), "pool", PoolExposure.getClassSchema()),
                aggregate(names.poolBreakdown(), "pool|dimension|value", PoolBreakdown.getClassSchema()),
                aggregate(names.loans(), "loan", LoanView.getClassSchema()),
                aggregate(names.claims(), "pool|claim", ClaimView.getClassSchema()),
                aggregate(names.deadlines(), "loan # tranche", DeadlineView.getClassSchema()),
                aggregate(names.duties(), "pool|duty|start", DutyView.getClassSchema()),
                aggregate(names.subsidies(), "programme|application", SubsidyView.getClassSchema()));
    }

    private Topic reference(String name, String key, Schema value) {
        return new Topic(name, TopicArea.REF, key, value, Keeping.LATEST_PER_KEY, 1, OUTPUT_LIMIT_BYTES);
    }

    private Topic hop(String name, String key, Schema value, Keeping keeping) {
        return new Topic(
                name, TopicArea.HOP, key, value, keeping, names.sizing().hopPartitions(), OUTPUT_LIMIT_BYTES);
    }

    private Topic audit(String name, String key, Schema value) {
        return new Topic(name, TopicArea.AUDIT, key, value, Keeping.FOR_EVER, 1, OUTPUT_LIMIT_BYTES);
    }

    private Topic aggregate(String name, String key, Schema value) {
        return new Topic(name, TopicArea.AGG, key, value, Keeping.LATEST_PER_KEY, 1, OUTPUT_LIMIT_BYTES);
    }

    private Topic output(String name, String key, Schema value, Keeping keeping) {
        return new Topic(name, TopicArea.OUT, key, value, keeping, 1, OUTPUT_LIMIT_BYTES);
    }
}
