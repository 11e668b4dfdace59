package org.pledgehub.simulation.check;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.PaymentInstruction;
import org.pledgehub.simulation.check.Violation.Rule;

/** Holds against each claim to whom the custodian is told to pay it. */
final class PayeeWatch implements Watch {

    private final TopicCatalog topics;
    private final Map<String, String> payees = new HashMap<>();
    private final Map<String, PaymentInstruction> open = new HashMap<>();

    PayeeWatch(TopicCatalog topics) {
        this.topics = topics;
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        var touched = new TreeSet<String>();
        commit.written(topics.claims(), ClaimView.class).forEach(claim -> {
            var key = claim.getPool() + "|" + claim.getClaimId();
            payees.put(key, claim.getPayee());
            touched.add(key);
        });
        commit.writtenAs(PaymentInstruction.class)
                .filter(order -> order.getKind().equals("COMPENSATION"))
                .forEach(order -> touched.add(follow(order)));
        touched.forEach(key -> require(key, findings));
    }

    private String follow(PaymentInstruction order) {
        var key = order.getPool() + "|" + order.getClaimId();
        switch (order.getState()) {
            case "HELD", "DUE" -> open.put(key, order);
            default -> open.remove(key);
        }
        return key;
    }

    private void require(String key, Findings findings) {
        var order = open.get(key);
        if (order != null && payees.containsKey(key)) {
            findings.same(Rule.PAID_TO_THE_CLAIMANT, order.getInstructionId(), payees.get(key), order.getPayee());
        }
    }
}
