package org.pledgehub.simulation.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.ClaimPayee;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.PaymentInstruction;
import org.pledgehub.simulation.check.Violation.Rule;

/** Holds against each claim to whom, and how much to each, the custodian is told to pay it. */
final class PayeeWatch implements Watch {

    private final TopicCatalog topics;
    private final Map<String, ClaimView> claims = new HashMap<>();
    private final Map<String, PaymentInstruction> open = new HashMap<>();

    PayeeWatch(TopicCatalog topics) {
        this.topics = topics;
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        var touched = new TreeSet<String>();
        commit.written(topics.claims(), ClaimView.class).forEach(claim -> {
            var key = claim.getPool() + "|" + claim.getClaimId();
            claims.put(key, claim);
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
        var claim = claims.get(key);
        if (order == null || claim == null) {
            return;
        }
        var id = order.getInstructionId();
        findings.same(Rule.PAID_TO_THE_CLAIMANT, id, claim.getPayee(), order.getPayee());
        findings.same(Rule.PAID_TO_THE_CLAIMANT, id, names(claim.getPayees()), names(order.getPayees()));
        findings.same(Rule.PARTS_ADD_UP, id, order.getAmountFen(), sum(order.getPayees()));
        findings.same(Rule.PARTS_ADD_UP, id, claim.getFiscalFen() + claim.getPartnerFen(), sum(claim.getPayees()));
        if (claim.getPaidFen() == 0 && order.getAmountFen() == sum(claim.getPayees())) {
            findings.same(Rule.PAID_TO_THE_CLAIMANT, id, claim.getPayees(), order.getPayees());
        }
        if (order.getPayees().stream().anyMatch(payee -> payee.getAmountFen() < 0)) {
            findings.add(Rule.NEVER_NEGATIVE, id, "parts " + order.getPayees());
        }
    }

    private static List<String> names(List<ClaimPayee> payees) {
        return payees.stream()
                .map(payee -> payee.getKind() + " " + payee.getParty())
                .toList();
    }

    private static long sum(List<ClaimPayee> payees) {
        return payees.stream().mapToLong(ClaimPayee::getAmountFen).sum();
    }
}
