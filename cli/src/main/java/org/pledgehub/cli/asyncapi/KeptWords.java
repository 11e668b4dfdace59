package org.pledgehub.cli.asyncapi;

import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.Keeping;

/** How long records stay, for people. */
final class KeptWords {

    private KeptWords() {}

    static Sentence of(Keeping keeping) {
        return switch (keeping) {
            case LATEST_PER_KEY -> new Sentence("每个键的最新一条", "the latest record of each key");
            case FOR_EVER -> new Sentence("永久", "for ever");
            case NINETY_DAYS -> new Sentence("九十天", "ninety days");
        };
    }
}
