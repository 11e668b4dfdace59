package org.pledgehub.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;

/** A JSON text and where in it each value stands, so that a mistake can be named with file, line and column. */
public final class JsonSource {
    private static final int DEPTH = 64;
    private static final int NAME_LENGTH = 256;
    /** Above what 500 events of every field take; a body within the byte limit can hold five times as many. */
    private static final long TOKENS_OF_A_STRANGER = 200_000;

    private static final JsonMapper OURS = mapper(limits().build());
    private static final JsonMapper STRANGERS =
            mapper(limits().maxTokenCount(TOKENS_OF_A_STRANGER).build());

    private final String name;
    private final JsonNode root;
    private final JsonPlaces places;

    private JsonSource(String name, JsonNode root, JsonPlaces places) {
        this.name = name;
        this.root = root;
        this.places = places;
    }

    /**
     * Parses a text: at most 64 levels, names of at most 256 characters.
     *
     * @param name file name for messages
     * @throws InputFailure when it is not one JSON value
     */
    public static JsonSource parse(String name, String text) {
        return parse(OURS, name, text);
    }

    /**
     * Parses what somebody else has sent: at most 200,000 names, values and brackets besides.
     *
     * @param name what it is called in messages
     * @throws InputFailure when it is not one JSON value, or too large a one
     */
    public static JsonSource parseForeign(String name, String text) {
        return parse(STRANGERS, name, text);
    }

    private static JsonSource parse(JsonMapper mapper, String name, String text) {
        try {
            return new JsonSource(name, mapper.readTree(text), new JsonPlaces(mapper.getFactory(), text));
        } catch (JsonProcessingException broken) {
            var place = name + ":" + placeOf(broken) + ": NOT_JSON: ";
            throw new InputFailure(new Sentence(
                    place + "不是合法的 JSON：" + broken.getOriginalMessage(),
                    place + "not valid JSON: " + broken.getOriginalMessage()));
        }
    }

    /** The parsed value. */
    public JsonNode root() {
        return root;
    }

    /**
     * A mistake at a value.
     *
     * @param pointer JSON pointer of the value
     * @param code short code of the mistake
     * @param what what is wrong and what would be right
     */
    public InputFailure mistake(String pointer, String code, Sentence what) {
        var place = name + ":" + places.of(pointer) + ": " + code + ": " + (pointer.isEmpty() ? "/" : pointer) + ": ";
        return new InputFailure(new Sentence(place + what.zh(), place + what.en()));
    }

    /** A limit that is exceeded has no place. */
    private static String placeOf(JsonProcessingException broken) {
        var at = broken.getLocation();
        return at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr();
    }

    private static StreamReadConstraints.Builder limits() {
        return StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNameLength(NAME_LENGTH);
    }

    private static JsonMapper mapper(StreamReadConstraints limits) {
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(limits)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
