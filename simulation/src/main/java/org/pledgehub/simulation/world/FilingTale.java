package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.FilingDocument;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.ProjectFiled;

/** How the tranches of a loan are filed: early, on the last day, late, returned and filed again, or never. */
final class FilingTale {

    private static final BorrowerAssessment GOOD = new BorrowerAssessment(true, true, true, false, true);
    private static final List<FilingDocument> DOCUMENTS = List.of(
            FilingDocument.TRIPARTITE_AGREEMENT,
            FilingDocument.LOAN_CONTRACT,
            FilingDocument.PLEDGE_CONTRACT,
            FilingDocument.GUARANTEE_CONTRACT,
            FilingDocument.REGISTRATION_PROOF,
            FilingDocument.OTHER);

    private final LoanFile loan;
    private final Choices choices;
    private final String operator;
    private final String authority;

    FilingTale(LoanFile loan) {
        this.loan = loan;
        this.choices = loan.choices();
        this.operator = loan.befalls(4) ? any(Role.OPERATOR) : Cast.operatorOf(loan.pool());
        this.authority = loan.befalls(4) ? any(Role.AUTHORITY) : Cast.authorityOf(loan.pool());
    }

    /** Each tranche is filed, or should be. */
    void tell() {
        for (var disbursed : List.copyOf(loan.disbursed())) {
            if (choices.chance(85) || loan.disbursed().size() == 1) {
                file(((LoanDisbursed) disbursed.payload()).getTranche(), disbursed.on());
            }
        }
        if (loan.disbursed().isEmpty()) {
            file("1", loan.start());
        }
    }

    private void file(String tranche, LocalDate disbursedOn) {
        var receivedOn = receivedOn(disbursedOn);
        if (!loan.befalls(12)) {
            var filedOn = receivedOn.minusDays(choices.oneOf(0, 0, 1, 3));
            loan.say(operator, filedOn, new ProjectFiled(loan.ref(), tranche, documents(), assessment()));
        }
        if (loan.befalls(8)) {
            return;
        }
        receive(loan.befalls(3) ? "9" : tranche, receivedOn);
        if (choices.chance(40)) {
            review(tranche, receivedOn);
        }
    }

    /** The receipt; some of them reach the hub long after. */
    private void receive(String tranche, LocalDate on) {
        var payload = new FilingReceived(loan.ref(), tranche);
        if (loan.befalls(12)) {
            loan.say(authority, on, on.plusDays(choices.between(15, 100)), payload);
        } else {
            loan.say(authority, on, payload);
        }
    }

    private void review(String tranche, LocalDate receivedOn) {
        var on = receivedOn.plusDays(choices.between(0, 15));
        boolean returned = choices.chance(30);
        reviewed(tranche, receivedOn, on, returned ? ReviewOutcome.RETURNED : ReviewOutcome.ACCEPTED);
        if (returned && choices.chance(70)) {
            var again = on.plusDays(choices.between(1, 20));
            receive(tranche, again);
            if (choices.chance(70)) {
                reviewed(tranche, again, again.plusDays(choices.below(8)), ReviewOutcome.ACCEPTED);
            }
        } else if (choices.chance(10)) {
            reviewed(tranche, receivedOn, on.plusDays(choices.below(3)), ReviewOutcome.RETURNED);
        }
    }

    private void reviewed(String tranche, LocalDate receivedOn, LocalDate on, ReviewOutcome outcome) {
        var said = choices.chance(50) ? receivedOn : loan.befalls(5) ? receivedOn.minusDays(1) : null;
        var payload = new FilingReviewed(
                loan.ref(), tranche, outcome, said, assessment(), choices.chance(10) ? "材料不齐" : null);
        loan.say(authority, on, payload);
    }

    /** Mostly in good time, often about the last day, now and then before the disbursement, on its day, or far too late. */
    private LocalDate receivedOn(LocalDate disbursedOn) {
        int days = loan.limits().filingDays();
        int luck = choices.below(20);
        if (luck < 9) {
            return disbursedOn.plusDays(choices.between(0, Math.max(0, days - 3)));
        }
        if (luck < 15) {
            return disbursedOn.plusDays(days + choices.oneOf(-1, 0, 0, 1, 1, 2, 3, 8, 9));
        }
        return switch (luck) {
            case 15 -> disbursedOn;
            case 16 -> disbursedOn.minusDays(choices.between(1, 5));
            default -> disbursedOn.plusDays(days + (long) choices.between(5, 90));
        };
    }

    private List<FilingDocument> documents() {
        return DOCUMENTS.stream().filter(document -> choices.chance(60)).toList();
    }

    private @Nullable BorrowerAssessment assessment() {
        if (!loan.befalls(12)) {
            return choices.chance(94) ? GOOD : null;
        }
        return new BorrowerAssessment(
                choices.oneOf(true, true, false, null),
                choices.oneOf(true, true, false, null),
                choices.oneOf(true, true, false, null),
                choices.oneOf(false, false, true, null),
                choices.oneOf(true, true, false, null));
    }

    private String any(Role role) {
        return choices.pick(loan.desk().cast().in(role));
    }
}
