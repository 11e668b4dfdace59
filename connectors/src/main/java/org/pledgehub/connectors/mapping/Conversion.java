package org.pledgehub.connectors.mapping;

/** Turns a text that is not blank into a value of an Avro field's type. */
@FunctionalInterface
interface Conversion {

    /** The value in one row; the row serves only date arithmetic. */
    Object of(String text, Row row) throws RowFault;
}
