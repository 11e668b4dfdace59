package org.pledgehub.streams.pool;

import java.util.List;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.out.ClaimPayee;
import org.pledgehub.domain.pool.Payee;

/** Writes who is paid on a claim. */
final class PayeeWriter {

    private PayeeWriter() {}

    static List<ClaimPayee> records(List<Payee> payees) {
        return payees.stream().map(PayeeWriter::record).toList();
    }

    private static ClaimPayee record(Payee payee) {
        return ClaimPayee.newBuilder()
                .setKind(payee.kind()
                        .map(kind -> ClaimantKind.valueOf(kind.name()))
                        .asOptional()
                        .orElse(null))
                .setParty(payee.party())
                .setAmountFen(payee.amount().value())
                .build();
    }

    /** The party, where it alone is paid. */
    static String only(List<Payee> payees) {
        return payees.size() == 1 ? payees.getFirst().party() : "";
    }
}
