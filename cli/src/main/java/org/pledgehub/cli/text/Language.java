package org.pledgehub.cli.text;

/** The language of the command's messages, chosen by {@code --lang}. */
public enum Language {
    /** Chinese. */
    ZH,
    /** English. */
    EN
}
