package org.pledgehub.connectors.mapping;

/** A file cannot be split into rows any further. */
final class UnreadableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRowException(String why, Throwable cause) {
        super(why, cause);
    }

    /** What the reader of the file says. */
    String why() {
        return String.valueOf(getMessage());
    }
}
