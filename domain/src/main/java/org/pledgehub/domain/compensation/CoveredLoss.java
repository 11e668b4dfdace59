package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import org.pledgehub.domain.compensation.Proof.Operands;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.policy.BankruptcyEffect;
import org.pledgehub.domain.policy.Coverage;
import org.pledgehub.domain.policy.InterestLimit;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.RuleText;

/** What of a loss the policy covers: its items, interest for the days that count. */
final class CoveredLoss {

    private final CompensationCase what;
    private final Coverage coverage;
    private final Proof proof;

    CoveredLoss(CompensationCase what, Proof proof) {
        this.what = what;
        this.coverage = what.terms().policy().coverage();
        this.proof = proof;
    }

    /** True where a policy covers interest for some days only. */
    static boolean limitsDays(Coverage coverage) {
        return coverage.interestLimit().value() instanceof InterestLimit.AtMost
                || coverage.bankruptcy().value() == BankruptcyEffect.INTEREST_STOPS;
    }

    Fen compute() {
        var operands = new Operands();
        var terms = new ArrayList<String>();
        var sum = Fen.ZERO;
        for (var item : LossItem.values()) {
            if (coverage.items().value().contains(item)) {
                var counted = counted(item);
                terms.add(counted.name());
                operands.and(counted.name(), counted.amount());
                sum = sum.plus(counted.amount());
            }
        }
        return proof.note(
                coverage.items().rule(), "covered", terms.isEmpty() ? "0" : String.join(" + ", terms), operands, sum);
    }

    /** An item under the name of the step or the notice's figure that it comes from. */
    private record Counted(String name, Fen amount) {}

    private Counted counted(LossItem item) {
        var told = what.notice().item(item);
        if (item == LossItem.PRINCIPAL || told.isZero() || !limitsDays(coverage)) {
            return new Counted(nameOf(item), told);
        }
        var span = what.notice().interest().asOptional().orElseThrow();
        var days = countedDays(span);
        var name = nameOf(item) + "Counted";
        var operands = Operands.of(nameOf(item), told).and("days", span.days()).and("countedDays", days.days());
        var counted = new Ratio(days.days(), span.days()).ofFloor(told);
        return new Counted(
                name,
                proof.note(days.rule(), name, "floor(" + nameOf(item) + " * countedDays / days)", operands, counted));
    }

    /** Days for which interest counts, and the rule that says so. */
    private record CountedDays(long days, RuleText rule) {}

    private CountedDays countedDays(InterestSpan span) {
        long most = switch (coverage.interestLimit().value()) {
            case InterestLimit.Unlimited() -> span.days();
            case InterestLimit.AtMost(int days) -> Math.min(days, span.days());
        };
        long alive = switch (coverage.bankruptcy().value()) {
            case NONE -> span.days();
            case INTEREST_STOPS -> span.daysBeforeBankruptcy();
        };
        return alive < most
                ? new CountedDays(alive, coverage.bankruptcy().rule())
                : new CountedDays(most, coverage.interestLimit().rule());
    }

    private static String nameOf(LossItem item) {
        return switch (item) {
            case PRINCIPAL -> "principal";
            case INTEREST -> "interest";
            case PENALTY_INTEREST -> "penaltyInterest";
            case OVERDUE_INTEREST -> "overdueInterest";
            case OVERDUE_PENALTY -> "overduePenalty";
        };
    }
}
