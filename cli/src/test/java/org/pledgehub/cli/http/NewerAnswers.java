package org.pledgehub.cli.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.avro.Schema;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.InMemoryRegistry;
import org.pledgehub.streams.serde.RegistryException;

/** A registry in which a newer version of the answers may appear, with a field more that holds nothing. */
final class NewerAnswers {

    static final TopicCatalog CATALOG = TopicCatalog.of(TopicCatalog.DEFAULT_PREFIX, TopicSizing.production());

    private static final int ID_AT = 1;

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final ContractSerdes known = ContractSerdes.register(registry, CATALOG);
    private int newer;
    private int asked;
    private boolean isAway;

    /** From now on answers are written with the newer schema. */
    void upgrade() {
        var text = Feedback.getClassSchema().toString();
        int end = text.lastIndexOf("]");
        var more = text.substring(0, end) + ",{\"name\":\"laterField\",\"type\":\"null\",\"default\":null}"
                + text.substring(end);
        newer = registry.register(CATALOG.typeSubject(Feedback.getClassSchema()), new Schema.Parser().parse(more));
    }

    /** The registry does not answer. */
    void away() {
        isAway = true;
    }

    /** How often the registry was asked. */
    int asked() {
        return asked;
    }

    /** A reader that knows what stood in the registry at the beginning, and leaves it alone for an hour after each question. */
    FeedbackReader reader() {
        return new FeedbackReader(known, this::ask, Duration.ofHours(1));
    }

    byte[] wire(Feedback answer) {
        var bytes = known.toBytes(answer);
        if (newer > 0) {
            ByteBuffer.wrap(bytes).putInt(ID_AT, newer);
        }
        return bytes;
    }

    private ContractSerdes ask() {
        asked++;
        if (isAway) {
            throw new RegistryException.Unavailable("nobody answers");
        }
        return ContractSerdes.resolve(registry, CATALOG);
    }
}
