package org.pledgehub.streams.runtime;

import java.io.Serial;

/** The hub must not start on what it found; says why and what to do, in both languages. */
public final class StartRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String zh;

    private StartRefusedException(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    static StartRefusedException notInstalled(String prefix) {
        return new StartRefusedException(
                "前缀 " + prefix + " 下尚未安装；请检查 --prefix，或先运行 hub install",
                "nothing is installed under the prefix " + prefix + "; check --prefix, or run hub install first");
    }

    static StartRefusedException portTaken(int port) {
        return new StartRefusedException(
                "端口 " + port + " 已被占用；请用 http.port 换一个端口，或设为 0",
                "port " + port + " is taken; choose another with http.port, or 0 for any free one");
    }

    /** The sentence in Chinese; the exception's own message is the English one. */
    public String zh() {
        return zh;
    }
}
