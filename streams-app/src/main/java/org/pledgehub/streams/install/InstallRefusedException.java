package org.pledgehub.streams.install;

import java.io.Serial;

/** The installation found something that it must not change by itself; says what and what to do, in both languages. */
public final class InstallRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String zh;

    /** With the sentence in Chinese and in English. */
    public InstallRefusedException(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    /** The sentence in Chinese; the exception's own message is the English one. */
    public String zh() {
        return zh;
    }
}
