package org.pledgehub.oracle.claim;

import java.util.List;

/**
 * Reasons why a claim is not entitled, in the order in which they are given: notice, pool, filing, pledges, borrower.
 */
final class Reasons {

    static final List<String> IN_ORDER = List.of(
            "DEFAULT_NOT_REPORTED",
            "AMOUNT_BASIS_MISSING",
            "DEFAULT_ALREADY_CLAIMED",
            "DEFAULT_CURED",
            "DEFAULT_TOO_RECENT",
            "TRANCHE_CLAIM_NOT_FORESEEN",
            "TRANCHE_NOT_DISBURSED",
            "CLAIM_EXCEEDS_TRANCHE",
            "CLAIMS_EXCEED_LOAN",
            "RECOVERY_NAMES_NO_CLAIM",
            "POOL_START_UNKNOWN",
            "OUTSIDE_POOL_TERM",
            "FILING_OUTSTANDING",
            "RECEIPT_HOUR_NOT_TOLD",
            "FILING_LATE",
            "FILING_MISSED",
            "PLEDGES_NOT_REPORTED",
            "IP_KIND_NOT_ACCEPTED",
            "IP_KIND_UNLISTED",
            "RIGHT_NOT_REPORTED",
            "PLEDGE_NOT_REGISTERED",
            "RIGHT_NOT_IN_FORCE",
            "PLEDGOR_NOT_BORROWER",
            "VALUATION_MISSING",
            "MAIN_PLEDGE_SHARE_TOO_LOW",
            "RIGHT_CLAIMED_ELSEWHERE",
            "BORROWER_NOT_IN_DISTRICT",
            "BORROWER_CREDIT_NOT_GOOD",
            "BORROWER_NOT_OPERATING",
            "BORROWER_RELATED_TO_OPERATOR",
            "PROJECT_NOT_PROMOTED",
            "BORROWER_TOO_LARGE",
            "BORROWER_NOT_ASSESSED");

    private Reasons() {}
}
