package org.pledgehub.connectors.mapping;

/** Takes what becomes of the rows, in the order of the file. */
public interface RowSink {

    /** An event to be sent. */
    void event(MappedEvent event);

    /** A fault of a row, which sends nothing. A row with several faults comes several times in a row. */
    void reject(RowReject reject);
}
