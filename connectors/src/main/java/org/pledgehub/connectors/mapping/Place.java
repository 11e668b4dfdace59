package org.pledgehub.connectors.mapping;

/**
 * A place in a mapping file, as editors count.
 *
 * @param file file name as given by the user
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
