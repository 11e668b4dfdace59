package org.pledgehub.policies.yaml;

/**
 * A place in a file.
 *
 * @param file name of the file
 * @param line from 1
 * @param column from 1
 */
public record FilePlace(String file, int line, int column) {

    /** As {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
