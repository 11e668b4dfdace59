package org.pledgehub.connectors.fineract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.PrincipalWrittenOff;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.domain.calendar.LegalDay;

/**
 * What a message of Fineract says, as events of the bank. Event ids are made of Fineract's own numbers (tenant, loan and tranche, or
 * transaction), never of a message: a message that comes again, alone or in bulk, in whatever order, gives the same event, and a reversal
 * finds what it reverses.
 */
final class FineractTranslator {

    private static final String YUAN = "CNY";

    private final FineractLoans loans;

    FineractTranslator(FineractLoans loans) {
        this.loans = loans;
    }

    /** One message's place in all this: who told it, and about which contract. */
    private record Told(FineractMessage message, LoanRef loan) {}

    /**
     * The events; none for a loan that belongs to no pool.
     *
     * @throws FineractFault where a field that is needed is missing or cannot be used
     */
    List<BankEvent> events(FineractMessage message) throws FineractFault {
        var kind = FineractKind.of(message.category(), message.type());
        if (kind.isEmpty()) {
            return List.of();
        }
        var fields = new FineractFields(message.payload());
        return switch (kind.get()) {
            case DISBURSED -> disbursed(message, fields);
            case DISBURSAL_UNDONE -> disbursalUndone(message, fields);
            case REPAID, REPAID_AT_ONCE -> repaid(message, fields);
            case ADJUSTED -> adjusted(message, fields);
            case CHARGED_OFF -> chargedOff(message, fields);
            case WRITTEN_OFF -> writtenOff(message, fields);
            case CHARGE_OFF_UNDONE, WRITE_OFF_UNDONE -> transactionReversed(message, fields);
        };
    }

    /** Each tranche that has been paid out; of a loan of one tranche the principal, on the actual day. */
    private List<BankEvent> disbursed(FineractMessage message, FineractFields account) throws FineractFault {
        var contract = loans.contractOfAccount(account);
        if (contract.isEmpty()) {
            return List.of();
        }
        var told = new Told(message, new LoanRef(loans.bank(), contract.get()));
        var events = new ArrayList<BankEvent>();
        var tranches = account.parts("disbursementDetails");
        for (var tranche : tranches) {
            var day = tranche.day("actualDisbursementDate");
            if (day.isPresent()) {
                var event = tranche(told, account, tranche.required("id"), tranche.fen("principal"));
                events.add(event(told, trancheId(told, account, tranche.required("id")), day.get(), event));
            }
        }
        if (tranches.isEmpty()) {
            var timeline = account.requiredPart("timeline");
            var event = tranche(told, account, "1", account.fen("principal"));
            event.setMaturityOn(timeline.day("expectedMaturityDate").orElse(null));
            events.add(
                    event(told, trancheId(told, account, "1"), timeline.requiredDay("actualDisbursementDate"), event));
        }
        return List.copyOf(events);
    }

    private LoanDisbursed tranche(Told told, FineractFields account, String tranche, long amountFen)
            throws FineractFault {
        return LoanDisbursed.newBuilder()
                .setLoan(told.loan())
                .setTranche(tranche)
                .setPool(loans.pool(account))
                .setAmountFen(amountFen)
                .setCurrency(currency(account.part("summary").orElse(account)))
                .setBorrower(Borrower.newBuilder()
                        .setUscc(account.required("clientExternalId"))
                        .setName(account.text("clientName").orElse(null))
                        .build())
                .setProduct(account.text("loanProductName").orElse(null))
                .build();
    }

    /** Fineract takes every tranche back at once. */
    private List<BankEvent> disbursalUndone(FineractMessage message, FineractFields account) throws FineractFault {
        var contract = loans.contractOfAccount(account);
        if (contract.isEmpty()) {
            return List.of();
        }
        var told = new Told(message, new LoanRef(loans.bank(), contract.get()));
        var tranches = account.parts("disbursementDetails");
        if (tranches.size() > 1) {
            throw new FineractFault(
                    FineractFault.Code.TRANCHE_UNKNOWN,
                    "Fineract does not tell which of several tranches had been paid out: report the"
                            + " undone disbursal of this loan by file or HTTP");
        }
        var tranche = tranches.isEmpty() ? "1" : tranches.getFirst().required("id");
        return List.of(reversed(told, trancheId(told, account, tranche), message.businessDay()));
    }

    private List<BankEvent> repaid(FineractMessage message, FineractFields transaction) throws FineractFault {
        var contract = loans.contractOfTransaction(transaction);
        return contract.isEmpty()
                ? List.of()
                : List.of(repayment(new Told(message, new LoanRef(loans.bank(), contract.get())), transaction));
    }

    private static BankEvent repayment(Told told, FineractFields transaction) throws FineractFault {
        var event = RepaymentReceived.newBuilder()
                .setLoan(told.loan())
                .setPrincipalFen(
                        Math.addExact(transaction.fen("principalPortion"), transaction.fen("overpaymentPortion")))
                .setInterestFen(transaction.fen("interestPortion"))
                .setPenaltyFen(transaction.fen("penaltyChargesPortion"))
                .setCurrency(currency(transaction))
                .build();
        return event(told, transactionId(told, transaction), transaction.requiredDay("date"), event);
    }

    /** A repayment is taken back, and another one may take its place. */
    private List<BankEvent> adjusted(FineractMessage message, FineractFields adjustment) throws FineractFault {
        var before = adjustment.requiredPart("transactionToAdjust");
        var contract = loans.contractOfTransaction(before);
        if (contract.isEmpty() || !isTold(before)) {
            return List.of();
        }
        var told = new Told(message, new LoanRef(loans.bank(), contract.get()));
        var events = new ArrayList<BankEvent>();
        events.add(reversed(told, transactionId(told, before), before.requiredDay("date")));
        var after = adjustment.part("newTransactionDetail").filter(FineractTranslator::isRepayment);
        if (after.isPresent() && after.get().fen("amount") > 0) {
            events.add(repayment(told, after.get()));
        }
        return List.copyOf(events);
    }

    /** Whether we have told the hub of a transaction of this type; accruals, waivers and the like we have not. */
    private static boolean isTold(FineractFields transaction) {
        return isRepayment(transaction)
                || transaction
                        .part("type")
                        .filter(type -> type.isTrue("writeOff") || type.isTrue("chargeoff"))
                        .isPresent();
    }

    private static boolean isRepayment(FineractFields transaction) {
        return transaction
                .part("type")
                .filter(type -> type.isTrue("repayment") || type.isTrue("downPayment"))
                .isPresent();
    }

    /** Charged off: the bank counts the loan as lost, but what is owed stays owed and may still be repaid. */
    private List<BankEvent> chargedOff(FineractMessage message, FineractFields transaction) throws FineractFault {
        var contract = loans.contractOfTransaction(transaction);
        if (contract.isEmpty()) {
            return List.of();
        }
        var told = new Told(message, new LoanRef(loans.bank(), contract.get()));
        var event = DefaultReported.newBuilder()
                .setLoan(told.loan())
                .setKind(DefaultKind.OTHER)
                .build();
        return List.of(event(told, transactionId(told, transaction), transaction.requiredDay("date"), event));
    }

    private List<BankEvent> writtenOff(FineractMessage message, FineractFields transaction) throws FineractFault {
        var contract = loans.contractOfTransaction(transaction);
        if (contract.isEmpty()) {
            return List.of();
        }
        var told = new Told(message, new LoanRef(loans.bank(), contract.get()));
        var event = new PrincipalWrittenOff(told.loan(), transaction.fen("principalPortion"));
        return List.of(event(told, transactionId(told, transaction), transaction.requiredDay("date"), event));
    }

    private List<BankEvent> transactionReversed(FineractMessage message, FineractFields transaction)
            throws FineractFault {
        var contract = loans.contractOfTransaction(transaction);
        if (contract.isEmpty()) {
            return List.of();
        }
        var told = new Told(message, new LoanRef(loans.bank(), contract.get()));
        return List.of(reversed(told, transactionId(told, transaction), transaction.requiredDay("date")));
    }

    private static BankEvent reversed(Told told, String eventId, LocalDate day) {
        var event = LoanEventReversed.newBuilder()
                .setLoan(told.loan())
                .setReversedEventId(eventId)
                .build();
        return event(told, eventId + ":reversed", day, event);
    }

    private static BankEvent event(Told told, String eventId, LocalDate day, Object payload) {
        var envelope = Envelope.newBuilder()
                .setEventId(eventId)
                .setOccurredOn(day)
                .setRecordedAt(day.atStartOfDay(LegalDay.ZONE).toInstant())
                .setSourceRef("fineract:" + told.message().key())
                .build();
        return new BankEvent(envelope, payload);
    }

    private static String trancheId(Told told, FineractFields account, String tranche) throws FineractFault {
        return "fineract:" + told.message().tenant() + ":loan:" + account.required("id") + ":tranche:" + tranche;
    }

    private static String transactionId(Told told, FineractFields transaction) throws FineractFault {
        return "fineract:" + told.message().tenant() + ":transaction:" + transaction.required("id");
    }

    private static String currency(FineractFields part) {
        return part.part("currency").flatMap(currency -> currency.text("code")).orElse(YUAN);
    }
}
