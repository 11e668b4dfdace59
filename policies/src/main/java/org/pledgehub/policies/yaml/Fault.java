package org.pledgehub.policies.yaml;

/**
 * A mistake in a file.
 *
 * @param file name of the file
 * @param line from 1
 * @param column from 1
 * @param code what is wrong
 * @param subject with what
 */
public record Fault(String file, int line, int column, FaultCode code, String subject) {

    /** As {@code file:line:column CODE zh / en}. */
    public String text() {
        return file + ":" + line + ":" + column + " " + code + " " + code.zh(subject) + " / " + code.en(subject);
    }

    @Override
    public String toString() {
        return text();
    }
}
