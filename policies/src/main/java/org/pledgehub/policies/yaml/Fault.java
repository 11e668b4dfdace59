package org.pledgehub.policies.yaml;

/**
 * A mistake in a file.
 *
 * @param place where
 * @param code what is wrong
 * @param subject with what
 * @param article article of the source text that the parameter at the place quotes; empty where it quotes none
 */
public record Fault(FilePlace place, FaultCode code, String subject, String article) {

    /** Name of the file. */
    public String file() {
        return place.file();
    }

    /** Line, from 1. */
    public int line() {
        return place.line();
    }

    /** Column, from 1. */
    public int column() {
        return place.column();
    }

    /** As {@code file:line:column CODE zh / en [article]}. */
    public String text() {
        return place + " " + code + " " + code.zh(subject) + " / " + code.en(subject)
                + (article.isEmpty() ? "" : " [" + article + "]");
    }

    @Override
    public String toString() {
        return text();
    }
}
