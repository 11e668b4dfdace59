package org.pledgehub.streams.serde;

import java.io.Serial;

/** The registry did not do what was asked. */
public abstract sealed class RegistryException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private RegistryException(String message, Throwable cause) {
        super(message, cause);
    }

    private RegistryException(String message) {
        super(message);
    }

    /** No address answered, or the answer was a fault of the registry's own: asking again may help. */
    public static final class Unavailable extends RegistryException {

        @Serial
        private static final long serialVersionUID = 1L;

        /** With what was tried and why the last try failed. */
        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }

        /** With what the registry answered. */
        public Unavailable(String message) {
            super(message);
        }
    }

    /** The registry understood and said no. */
    public static final class Refused extends RegistryException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final int status;
        private final int errorCode;

        /**
         * With the registry's answer.
         *
         * @param status HTTP status
         * @param errorCode the registry's own code, 0 where it gave none
         * @param message what it said
         */
        public Refused(int status, int errorCode, String message) {
            super("status " + status + ", error code " + errorCode + ": " + message);
            this.status = status;
            this.errorCode = errorCode;
        }

        /** HTTP status. */
        public int status() {
            return status;
        }

        /** The registry's own code; 0 where it gave none. */
        public int errorCode() {
            return errorCode;
        }
    }
}
