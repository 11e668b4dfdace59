package org.pledgehub.connectors.fineract;

/** A message of Fineract cannot become an event; code and text say why and what to do, without amounts or names. */
final class FineractFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why, for programs; part of the contract of the topic of faults. */
    enum Code {
        /** The schema folder lacks a schema that the message names. */
        SCHEMA_MISSING,
        /** The bytes were not written by the schema of the folder. */
        PAYLOAD_UNREADABLE,
        /** A field that is needed is empty. */
        FIELD_MISSING,
        /** A field holds something else than its kind says. */
        FIELD_UNREADABLE,
        /** An amount has a part below one fen; amounts are not rounded. */
        AMOUNT_NOT_EXACT,
        /** An amount is beyond what a number of fen can hold. */
        AMOUNT_TOO_LARGE,
        /** The settings name no pool for the loan's product. */
        POOL_UNKNOWN,
        /** An undone disbursal does not say of which tranche. */
        TRANCHE_UNKNOWN
    }

    private final Code code;

    FineractFault(Code code, String why) {
        super(why, null, false, false);
        this.code = code;
    }

    /** Why, for programs. */
    Code code() {
        return code;
    }

    /** What is wrong, for people. */
    String why() {
        return String.valueOf(getMessage());
    }
}
