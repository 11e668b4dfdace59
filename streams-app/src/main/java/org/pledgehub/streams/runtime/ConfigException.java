package org.pledgehub.streams.runtime;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A setting cannot be used; says which and what to do, in both languages. */
public final class ConfigException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String zh;

    /** A known setting with a wrong value. */
    public ConfigException(HubSetting setting, String zh, String en) {
        this(setting.key(), zh, en, null);
    }

    /** Anything else that has a name: an unknown setting, a file. */
    public ConfigException(String name, String zh, String en, @Nullable Throwable cause) {
        super(name + ": " + en, cause);
        this.zh = name + "：" + zh;
    }

    /** The sentence in Chinese; the exception's own message is the English one. */
    public String zh() {
        return zh;
    }
}
