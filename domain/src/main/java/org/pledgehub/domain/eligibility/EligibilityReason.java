package org.pledgehub.domain.eligibility;

/**
 * What a claim is checked for, in order of precedence: checks are made, and reasons given, in this order. The names are
 * codes of the reason catalogue.
 */
public enum EligibilityReason {
    /** The pool is not registered. */
    POOL_UNKNOWN,
    /** No policy version was in force on the anchor date. */
    NO_POLICY_IN_FORCE,
    /** No default is known that the notice could speak of. */
    DEFAULT_NOT_REPORTED,
    /** The notice does not say what its figures mean. */
    AMOUNT_BASIS_MISSING,
    /** An earlier notice claims for the same default. */
    DEFAULT_ALREADY_CLAIMED,
    /** The default was cured. */
    DEFAULT_CURED,
    /** The loan was not past due long enough on the day of the notice. */
    DEFAULT_TOO_RECENT,
    /** The policy does not say that one tranche may be claimed. */
    TRANCHE_CLAIM_NOT_FORESEEN,
    /** Nothing is known of the tranche in default. */
    TRANCHE_NOT_DISBURSED,
    /** More principal is claimed than the tranche. */
    CLAIM_EXCEEDS_TRANCHE,
    /** All claims together are for more principal than was lent. */
    CLAIMS_EXCEED_LOAN,
    /** A recovery that may be of the claimed default counts on another claim. */
    RECOVERY_NAMES_NO_CLAIM,
    /** The pool's term is limited, and nobody has said when it began. */
    POOL_START_UNKNOWN,
    /** The loan was disbursed, or the claim arose, outside of the pool's term. */
    OUTSIDE_POOL_TERM,
    /** Filing is not decided yet. */
    FILING_OUTSTANDING,
    /** The filing was received on a last day that ends before 24:00, and nobody has told at what hour. */
    RECEIPT_HOUR_NOT_TOLD,
    /** The filing was late. */
    FILING_LATE,
    /** The filing was missed. */
    FILING_MISSED,
    /** The bank has not reported which rights are pledged. */
    PLEDGES_NOT_REPORTED,
    /** The right is of a kind that the policy does not accept. */
    IP_KIND_NOT_ACCEPTED,
    /** The right is of a kind that the policy does not mention. */
    IP_KIND_UNLISTED,
    /** Nothing has been heard of the right yet. */
    RIGHT_NOT_REPORTED,
    /** No registration to the claimant stood on the day. */
    PLEDGE_NOT_REGISTERED,
    /** The right was not in force on the day, perhaps retroactively. */
    RIGHT_NOT_IN_FORCE,
    /** The right was pledged by somebody else than the borrower. */
    PLEDGOR_NOT_BORROWER,
    /** A value is missing that the share of the main pledge, or the rights' part of a mixed pledge, needs. */
    VALUATION_MISSING,
    /** The accepted rights are too small a part of all pledges. */
    MAIN_PLEDGE_SHARE_TOO_LOW,
    /** An earlier claim stands in another pool on another loan that the same right secures. */
    RIGHT_CLAIMED_ELSEWHERE,
    /** The borrower is not registered in the pool's district. */
    BORROWER_NOT_IN_DISTRICT,
    /** The borrower's credit is not good. */
    BORROWER_CREDIT_NOT_GOOD,
    /** The borrower does not operate. */
    BORROWER_NOT_OPERATING,
    /** The borrower is a related party of the operator. */
    BORROWER_RELATED_TO_OPERATOR,
    /** The operator did not promote the project. */
    PROJECT_NOT_PROMOTED,
    /** The borrower is a large company. */
    BORROWER_TOO_LARGE,
    /** Nobody has established what the policy asks of borrower and project. */
    BORROWER_NOT_ASSESSED
}
