package org.pledgehub.simulation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.check.Violation.Rule;

/** Follows each trigger from revision to revision. */
final class TriggerWatch implements Watch {

    private final TopicCatalog topics;
    private final Map<String, CompensationTrigger> triggers = new TreeMap<>();
    private final Map<String, Integer> defaults = new HashMap<>();
    private final Set<String> paid = new HashSet<>();

    TriggerWatch(TopicCatalog topics) {
        this.topics = topics;
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        commit.written(topics.auditTriggers(), CompensationTrigger.class).forEach(trigger -> follow(trigger, findings));
        commit.written(topics.loans(), LoanView.class)
                .forEach(view -> defaults.put(view.getLoan(), view.getDefaults()));
        commit.written(topics.claims(), ClaimView.class).forEach(this::follow);
    }

    private void follow(ClaimView claim) {
        if (claim.getPaidFen() > 0) {
            paid.add(claim.getPool() + "|" + claim.getClaimId());
        } else {
            paid.remove(claim.getPool() + "|" + claim.getClaimId());
        }
    }

    private void follow(CompensationTrigger trigger, Findings findings) {
        var id = trigger.getTriggerId();
        var before = triggers.put(trigger.getPool() + "|" + id, trigger);
        int revision = before == null ? 0 : before.getRevision();
        findings.same(Rule.TRIGGER_ONCE, id + " revision", revision + 1, trigger.getRevision());
        findings.same(Rule.TRIGGER_ONCE, id + " claim", id, trigger.getClaimId());
        if (before != null) {
            findings.same(Rule.TRIGGER_ONCE, id + " loan", before.getLoan(), trigger.getLoan());
            findings.same(Rule.TRIGGER_ONCE, id + " pool", before.getPool(), trigger.getPool());
        }
        if (before == null && !trigger.getActive()) {
            findings.add(Rule.TRIGGER_ONCE, id, "taken back before it was given");
        }
        findings.same(
                Rule.CLAIMS_ADD_UP,
                id + " parts",
                trigger.getPayableFen(),
                trigger.getFiscalFen() + trigger.getPartnerFen());
    }

    /** What has been paid stands, also where its default is undone later; nothing more may be triggered for it. */
    @Override
    public void seeEnd(Observation observation, Findings findings) {
        var standing = new TreeMap<String, List<CompensationTrigger>>();
        triggers.values().stream()
                .filter(CompensationTrigger::getActive)
                .forEach(trigger -> standing.computeIfAbsent(trigger.getLoan(), loan -> new ArrayList<>())
                        .add(trigger));
        standing.forEach((loan, active) -> {
            int reported = defaults.getOrDefault(loan, 0);
            boolean unpaid =
                    active.stream().anyMatch(trigger -> !paid.contains(trigger.getPool() + "|" + trigger.getClaimId()));
            if (unpaid && active.size() > reported) {
                findings.add(Rule.TRIGGER_PER_DEFAULT, loan, active.size() + " triggers for " + reported + " defaults");
            }
        });
    }
}
