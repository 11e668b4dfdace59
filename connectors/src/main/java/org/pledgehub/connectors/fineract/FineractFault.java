package org.pledgehub.connectors.fineract;

/** A message of Fineract cannot become an event; the text says why and what to do, without amounts or names. */
final class FineractFault extends Exception {

    private static final long serialVersionUID = 1L;

    FineractFault(String why) {
        super(why, null, false, false);
    }

    /** What is wrong. */
    String why() {
        return String.valueOf(getMessage());
    }
}
