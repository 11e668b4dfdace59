package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.FilingDocument;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RightsPledged;

/** The life of one loan. */
final class LoanTale {

    private static final String USCC = "91110105MA01A2B3C4";

    private LoanTale() {}

    /**
     * Where stories are told.
     *
     * @param cast who there is
     * @param diary takes down what is said
     * @param first first day
     */
    record Desk(Cast cast, Diary diary, LocalDate first) {}

    static void tell(Choices choices, Desk desk, int number) {
        var pool = choices.pick(desk.cast().pools());
        var bank = choices.pick(desk.cast().banks());
        var diary = desk.diary();
        var loan = new LoanRef(bank, "C" + number);
        var right = new RightRef(RightKind.TRADEMARK, Integer.toString(10_000 + number));
        var start = choices.dayIn(desk.first().plusDays(5), desk.first().plusDays(240));
        long amount = choices.between(10, 500) * 1_000_000L + choices.below(100);
        var disbursed = LoanDisbursed.newBuilder()
                .setLoan(loan)
                .setPool(pool.getPool())
                .setAmountFen(amount)
                .setBorrower(Borrower.newBuilder().setUscc(USCC).build())
                .build();
        diary.say(
                desk.cast().registry(),
                start.minusDays(3),
                PledgeRegistered.newBuilder()
                        .setRight(right)
                        .setRegistrationNo("N" + number)
                        .setPledgorUscc(USCC)
                        .setPledgee(bank)
                        .build());
        diary.say(bank, start, disbursed);
        diary.say(
                bank,
                start,
                RightsPledged.newBuilder()
                        .setLoan(loan)
                        .setPledges(List.of(new Pledge(right, USCC, amount * 2, "N" + number)))
                        .build());
        diary.say(pool.getOperator(), start.plusDays(10), filed(loan));
        diary.say(pool.getAuthority(), start.plusDays(choices.between(5, 40)), new FilingReceived(loan, "1"));
        for (int i = 1; i < choices.between(3, 9); i++) {
            diary.say(
                    bank,
                    start.plusDays(20L * i),
                    RepaymentReceived.newBuilder()
                            .setLoan(loan)
                            .setPrincipalFen(amount / 40 + choices.below(3))
                            .build());
        }
        if (choices.chance(60)) {
            var broken = start.plusDays(choices.between(100, 200));
            diary.say(bank, broken, new DefaultReported(loan, DefaultKind.OVERDUE, broken.minusDays(60)));
            diary.say(
                    bank,
                    broken.plusDays(60),
                    CompensationNotice.newBuilder()
                            .setLoan(loan)
                            .setAmountBasis(AmountBasis.GROSS_LOSS)
                            .setPrincipalFen(amount / 2)
                            .setInterestFen(amount / 33)
                            .build());
        }
    }

    private static ProjectFiled filed(LoanRef loan) {
        return ProjectFiled.newBuilder()
                .setLoan(loan)
                .setDocuments(List.of(FilingDocument.LOAN_CONTRACT))
                .setAssessment(new BorrowerAssessment(true, true, true, false, true))
                .build();
    }
}
