package org.pledgehub.connectors.mapping;

/**
 * One fault of one row; the row sent no event.
 *
 * @param file name of the delimited file, without its folder
 * @param line line on which the row starts, from 1; 0 = the file as a whole
 * @param column column or columns the value came from, empty where the row as a whole is at fault
 * @param field path of the event field, empty where there is none
 * @param code why
 * @param wording the same as a sentence, in both languages
 */
public record RowReject(String file, long line, String column, String field, RowCode code, Wording wording) {}
