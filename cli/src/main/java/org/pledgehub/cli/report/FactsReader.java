package org.pledgehub.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.streams.ledger.LedgerRecords;

/**
 * The {@code facts} of a report, read back from the topics and nowhere else. Equal inputs give equal facts, byte for byte,
 * whatever the order, the clock on the wall or the number of restarts: no offset, no wall time, no revision is in them.
 */
public final class FactsReader {
    private final HubTopics topics;
    private final TopicCatalog catalog;

    /** A reader of one installation. */
    public FactsReader(HubTopics topics) {
        this.topics = topics;
        this.catalog = topics.catalog();
    }

    /** Reads everything there is now; call it once the hub is quiet. */
    public ObjectNode read() {
        try (var reader = new TopicReader(topics.clientSettings())) {
            var facts = new JsonTree();
            latest(reader, catalog.ticks(), Tick.class).values().forEach(tick -> facts.put("asOf", tick.getAsOf()));
            facts.put("pools", pools(reader));
            facts.put("loans", loans(reader));
            facts.put("triggers", triggers(reader));
            facts.put("claims", claims(reader));
            facts.put("deadlines", deadlines(reader));
            facts.put("feedback", feedback(reader));
            facts.put("deadLetters", deadLetters(reader));
            return facts.node();
        }
    }

    private ObjectNode pools(TopicReader reader) {
        var breakdowns =
                latest(reader, catalog.poolBreakdown(), PoolBreakdown.class).values();
        var books = new BookFacts();
        reader.readAll(
                catalog.auditLedger(),
                record -> books.add(LedgerRecords.read(topics.read(LedgerEntry.class, record.value()))));
        var pools = new JsonTree();
        latest(reader, catalog.poolExposure(), PoolExposure.class)
                .forEach((pool, exposure) -> pools.put(pool, PoolFacts.of(exposure, breakdowns, books)));
        return pools.node();
    }

    private ArrayNode claims(TopicReader reader) {
        var claims = JsonNodeFactory.instance.arrayNode();
        latest(reader, catalog.claims(), ClaimView.class).values().forEach(claim -> claims.add(ClaimFacts.of(claim)));
        return claims;
    }

    private ObjectNode loans(TopicReader reader) {
        var loans = new JsonTree();
        latest(reader, catalog.loans(), LoanView.class).forEach((loan, view) -> loans.put(loan, LoanFacts.of(view)));
        return loans.node();
    }

    /** The latest revision of each trigger that stands; one that was taken back is no fact any more. */
    private ArrayNode triggers(TopicReader reader) {
        var latest = new TreeMap<String, CompensationTrigger>();
        reader.readAll(catalog.auditTriggers(), record -> {
            var trigger = topics.read(CompensationTrigger.class, record.value());
            latest.merge(
                    trigger.getPool() + "|" + trigger.getTriggerId(),
                    trigger,
                    (old, now) -> now.getRevision() >= old.getRevision() ? now : old);
        });
        var standing = JsonNodeFactory.instance.arrayNode();
        latest.values().stream()
                .filter(CompensationTrigger::getActive)
                .forEach(trigger -> standing.add(TriggerFacts.of(trigger)));
        return standing;
    }

    private ArrayNode deadlines(TopicReader reader) {
        var all = JsonNodeFactory.instance.arrayNode();
        latest(reader, catalog.deadlines(), DeadlineView.class)
                .values()
                .forEach(deadline -> all.add(new JsonTree()
                        .put("loan", deadline.getLoan())
                        .put("tranche", deadline.getTranche())
                        .put("disbursedOn", deadline.getDisbursedOn())
                        .put("dueOn", deadline.getDueOn())
                        .put("provisional", deadline.getProvisional())
                        .put("state", deadline.getState())
                        .node()));
        return all;
    }

    private ObjectNode feedback(TopicReader reader) {
        var answers = new JsonTree();
        for (var party : parties(reader)) {
            var tally = new FeedbackTally();
            reader.readAll(
                    catalog.feedback(party),
                    record -> tally.add(topics.read(org.pledgehub.contract.out.Feedback.class, record.value())));
            answers.put(party, tally.facts());
        }
        return answers.node();
    }

    private Iterable<String> parties(TopicReader reader) {
        return latest(reader, catalog.parties(), PartyReference.class).values().stream()
                .map(PartyReference::getEntry)
                .filter(Party.class::isInstance)
                .map(entry -> ((Party) entry).getParty())
                .sorted()
                .toList();
    }

    private ObjectNode deadLetters(TopicReader reader) {
        var reasons = new TreeMap<String, Integer>();
        reader.readAll(catalog.deadLetters(), record -> {
            var letter = topics.read(DeadLetter.class, record.value());
            reasons.merge(letter.getReason().getCode(), 1, Integer::sum);
        });
        var counts = new JsonTree();
        reasons.forEach((code, count) -> counts.put(code, count));
        return counts.node();
    }

    private <T extends SpecificRecord> SortedMap<String, T> latest(TopicReader reader, String topic, Class<T> type) {
        return LatestRecords.byKey(reader, topics, topic, type);
    }
}
