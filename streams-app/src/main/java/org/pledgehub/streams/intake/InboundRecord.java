package org.pledgehub.streams.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgehub.streams.position.SourcePosition;

/**
 * A record as it stands in a party's topic, before anything is made of it.
 *
 * @param party party to whom the topic belongs
 * @param position where it stands
 * @param key key bytes
 * @param value value bytes
 * @param headers values of the headers by name; of several with one name the last
 */
record InboundRecord(
        String party,
        SourcePosition position,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Map<String, byte[]> headers) {}
