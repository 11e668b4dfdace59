package org.pledgehub.cli.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RepaymentReceived;

/** What the story amounts to, added up from its own steps with nothing of the hub. */
final class StoryBooks {
    private StoryBooks() {}

    /** Lent less repaid and recovered in one pool; of the bad sender's loans only the sound one counts, and none of its repayments. */
    static long outstandingFen(DemoStory story, String pool) {
        var owed = new HashMap<LoanRef, Long>();
        var lent = new HashSet<LoanRef>();
        for (var step : story.steps()) {
            if (step instanceof StoryStep.Sent(var party, var event)) {
                add(owed, lent, event.get(1), pool);
            }
        }
        return owed.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void add(Map<LoanRef, Long> owed, Set<LoanRef> lent, Object payload, String pool) {
        switch (payload) {
            case LoanDisbursed loan
            when loan.getPool().equals(pool) && isSound(loan) && lent.add(loan.getLoan()) ->
                owed.put(loan.getLoan(), loan.getAmountFen());
            case RepaymentReceived paid
            when paid.getLoan().getContract().startsWith("DK-") ->
                owed.computeIfPresent(paid.getLoan(), (loan, sum) -> sum - paid.getPrincipalFen());
            case RecoveryReceived back ->
                owed.computeIfPresent(back.getLoan(), (loan, sum) -> sum - back.getPrincipalFen());
            default -> {}
        }
    }

    private static boolean isSound(LoanDisbursed loan) {
        return !loan.getLoan().getContract().startsWith("BAD-")
                || loan.getLoan().getContract().equals("BAD-0001");
    }
}
