package org.pledgehub.cli.demo;

import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.RepaymentReceived;

/** Everything a feed can get wrong, sent by one bank; none of it may change a figure. */
final class BadSender {
    private static final String BANK = StoryCast.CHANGQIAO;
    private static final LocalDate DAY = LocalDate.of(2025, 10, 14);
    private static final long TOO_MANY_FEN = 2_000_000_000_000_000L;
    private static final LoanRef OWN = new LoanRef(BANK, "BAD-0001");

    private final StoryPage page;

    private BadSender(StoryPage page) {
        this.page = page;
    }

    static void tell(StoryPage page) {
        var sender = new BadSender(page);
        sender.tellDamage();
        sender.tellRepeats();
        sender.tellAmounts();
        sender.tellDates();
        sender.tellStrangers();
        sender.tellWaiting();
    }

    private void tellDamage() {
        for (var damage : StoryStep.Damage.values()) {
            page.step(DAY, new StoryStep.Damaged(BANK, damage));
        }
    }

    /** A sound loan with a wrong check digit; the same again; the same id with another amount. */
    private void tellRepeats() {
        var loan = disbursement(OWN, 80_000_000L, StoryCast.POOL_CULTURE);
        loan.getBorrower().setUscc(StoryNumbers.usccWithWrongCheckDigit(907));
        var first = send(loan);
        send(first);
        var other = LoanDisbursed.newBuilder(loan).setAmountFen(80_000_001L).build();
        send(new BankEvent(first.getEnvelope(), other));
        page.authority(DAY.plusDays(8), FilingReceived.newBuilder().setLoan(OWN).build());
    }

    private void tellAmounts() {
        send(repayment(OWN, -1));
        send(disbursement(new LoanRef(BANK, "BAD-0002"), 0, StoryCast.POOL_CULTURE));
        send(disbursement(new LoanRef(BANK, "BAD-0003"), TOO_MANY_FEN, StoryCast.POOL_CULTURE));
        send(RepaymentReceived.newBuilder(repayment(OWN, 100))
                .setCurrency("USD")
                .build());
    }

    private void tellDates() {
        send(dated(LocalDate.of(2150, 1, 1)));
        send(dated(LocalDate.of(1970, 1, 1)));
        var undated = page.envelope(BANK, DAY, DAY);
        undated.setOccurredOn(null);
        send(new BankEvent(undated, repayment(OWN, 100)));
        var nameless = page.envelope(BANK, DAY, DAY);
        nameless.setEventId("  ");
        send(new BankEvent(nameless, repayment(OWN, 100)));
    }

    private void tellStrangers() {
        send(repayment(new LoanRef(StoryCast.HAITANG, NewsLoans.TRIGGERED), 100));
        send(repayment(new LoanRef(BANK, " "), 100));
    }

    /** These wait for something that never comes. */
    private void tellWaiting() {
        send(disbursement(new LoanRef(BANK, "BAD-0004"), 50_000_000L, "pool-unknown"));
        send(repayment(new LoanRef(BANK, "BAD-0005"), 100));
        var correction = page.envelope(BANK, DAY, DAY);
        correction.setCorrects("bank-changqiao-never-sent");
        send(new BankEvent(correction, repayment(OWN, 100)));
        send(CompensationNotice.newBuilder()
                .setLoan(OWN)
                .setPrincipalFen(80_000_000L)
                .build());
    }

    private BankEvent dated(LocalDate occurredOn) {
        return new BankEvent(page.envelope(BANK, occurredOn, DAY), repayment(OWN, 100));
    }

    private BankEvent send(SpecificRecord payload) {
        return send(new BankEvent(page.envelope(BANK, DAY, DAY), payload));
    }

    private BankEvent send(BankEvent event) {
        page.step(DAY, new StoryStep.Sent(BANK, event));
        return event;
    }

    private static RepaymentReceived repayment(LoanRef loan, long principalFen) {
        return RepaymentReceived.newBuilder()
                .setLoan(loan)
                .setPrincipalFen(principalFen)
                .build();
    }

    private static LoanDisbursed disbursement(LoanRef loan, long amountFen, String pool) {
        return LoanDisbursed.newBuilder()
                .setLoan(loan)
                .setPool(pool)
                .setAmountFen(amountFen)
                .setMaturityOn(DAY.plusYears(1))
                .setBorrower(Borrower.newBuilder()
                        .setUscc(StoryNumbers.uscc(907))
                        .setDistrict(StoryCast.DISTRICT)
                        .setIndustry("I65")
                        .build())
                .build();
    }
}
