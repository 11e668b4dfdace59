package org.pledgehub.connectors.fineract;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which loans of Fineract belong to pools, and how they are named.
 *
 * @param bank party id of the bank
 * @param naming what the contract number is
 * @param contracts contract numbers of loans that belong to pools; other loans are passed over
 * @param pools pool by id of the loan product
 */
record FineractLoans(String bank, Naming naming, Pattern contracts, Map<String, String> pools) {

    /** What of Fineract's loan is its contract number; account and transaction must both tell it. */
    enum Naming {
        EXTERNAL_ID("externalId", "externalLoanId"),
        LOAN_ID("id", "loanId");

        private final String ofAccount;
        private final String ofTransaction;

        Naming(String ofAccount, String ofTransaction) {
            this.ofAccount = ofAccount;
            this.ofTransaction = ofTransaction;
        }
    }

    FineractLoans {
        pools = Map.copyOf(pools);
    }

    /** Contract number of an account; empty for a loan that belongs to no pool. */
    Optional<String> contractOfAccount(FineractFields account) {
        return contract(account.text(naming.ofAccount));
    }

    /** Contract number in a transaction; empty for a loan that belongs to no pool. */
    Optional<String> contractOfTransaction(FineractFields transaction) {
        return contract(transaction.text(naming.ofTransaction));
    }

    private Optional<String> contract(Optional<String> name) {
        return name.filter(text -> contracts.matcher(text).matches());
    }

    String pool(FineractFields account) throws FineractFault {
        var product = account.required("loanProductId");
        var pool = pools.get(product);
        if (pool == null) {
            throw new FineractFault(
                    FineractFault.Code.POOL_UNKNOWN, "the setting pools names no pool for the loan product " + product);
        }
        return pool;
    }
}
