package org.pledgehub.domain.policy;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;

/**
 * The days of a case that may pick the version of a policy. One that has not come yet is stood in for by the one before
 * it, so that a loan has rules before it is in default.
 *
 * @param disbursedOn day of the first disbursement 放款日
 * @param defaultedOn day of the default 出险日
 * @param noticedOn day of the compensation notice 风险补偿通知日
 */
public record CaseDays(LocalDate disbursedOn, Told<LocalDate> defaultedOn, Told<LocalDate> noticedOn) {

    /** Of a loan by itself, whatever became of it: what a lender has to do hangs on no later day. */
    public static CaseDays ofLoan(LocalDate disbursedOn) {
        return new CaseDays(disbursedOn, Told.unknown(), Told.unknown());
    }

    /** The day that the anchor names. */
    LocalDate on(VersionAnchor anchor) {
        return switch (anchor) {
            case DISBURSEMENT -> disbursedOn;
            case DEFAULT -> defaultedOn.asOptional().orElse(disbursedOn);
            case CLAIM -> noticedOn.asOptional().orElseGet(() -> on(VersionAnchor.DEFAULT));
        };
    }
}
