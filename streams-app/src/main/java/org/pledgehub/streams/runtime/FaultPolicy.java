package org.pledgehub.streams.runtime;

import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * What follows when a stream thread dies. Faults of the cluster pass: the thread is replaced, and exactly once sees to the rest. A fault
 * of our own would come back with the same record, so the client stops instead of skipping anything.
 */
final class FaultPolicy {

    private FaultPolicy() {}

    static StreamThreadExceptionResponse responseTo(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            // A commit may race the transaction's time-out (KAFKA-20785); the transaction was aborted, so the records
            // come again.
            if (cause instanceof InvalidTxnStateException || cause instanceof RetriableException) {
                return StreamThreadExceptionResponse.REPLACE_THREAD;
            }
        }
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
