package org.pledgehub.connectors.fineract;

import java.util.Arrays;
import java.util.Optional;

/**
 * The business events of Fineract that say something about a loan of a pool. Not among them: everything that ends in
 * {@code PreBusinessEvent}, which tells of what has not happened yet, and {@code LoanDisbursalTransactionBusinessEvent}, which tells a
 * disbursal a second time.
 */
enum FineractKind {
    DISBURSED("LoanDisbursalBusinessEvent"),
    DISBURSAL_UNDONE("LoanUndoDisbursalBusinessEvent"),
    REPAID("LoanTransactionMakeRepaymentPostBusinessEvent"),
    REPAID_AT_ONCE("LoanTransactionDownPaymentPostBusinessEvent"),
    ADJUSTED("LoanAdjustTransactionBusinessEvent"),
    CHARGED_OFF("LoanChargeOffPostBusinessEvent"),
    CHARGE_OFF_UNDONE("LoanUndoChargeOffBusinessEvent"),
    WRITTEN_OFF("LoanWrittenOffPostBusinessEvent"),
    WRITE_OFF_UNDONE("LoanUndoWrittenOffBusinessEvent");

    private static final String LOANS = "LOAN";

    private final String type;

    FineractKind(String type) {
        this.type = type;
    }

    /** The kind of a category and type; empty for what is passed over. */
    static Optional<FineractKind> of(String category, String type) {
        return category.equalsIgnoreCase(LOANS)
                ? Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst()
                : Optional.empty();
    }
}
