package org.pledgehub.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;

/** A JSON text and where in it each value stands, so that a mistake can be named with file, line and column. */
public final class JsonSource {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final JsonNode root;
    private final Map<String, String> places;

    private JsonSource(String name, JsonNode root, Map<String, String> places) {
        this.name = name;
        this.root = root;
        this.places = places;
    }

    /**
     * Parses a text.
     *
     * @param name file name for messages
     * @throws InputFailure when it is not one JSON value
     */
    public static JsonSource parse(String name, String text) {
        try {
            return new JsonSource(name, MAPPER.readTree(text), placesIn(text));
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            var place = name + ":" + at.getLineNr() + ":" + at.getColumnNr() + ": NOT_JSON: ";
            throw new InputFailure(new Sentence(
                    place + "不是合法的 JSON：" + broken.getOriginalMessage(),
                    place + "not valid JSON: " + broken.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
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
        var place = name + ":" + placeOf(pointer) + ": " + code + ": " + (pointer.isEmpty() ? "/" : pointer) + ": ";
        return new InputFailure(new Sentence(place + what.zh(), place + what.en()));
    }

    private String placeOf(String pointer) {
        var place = places.get(pointer);
        if (place != null) {
            return place;
        }
        return pointer.isEmpty() ? "1:1" : placeOf(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static Map<String, String> placesIn(String text) throws IOException {
        var places = new HashMap<String, String>();
        try (JsonParser parser = MAPPER.getFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                var at = parser.currentTokenLocation();
                places.putIfAbsent(
                        parser.getParsingContext().pathAsPointer().toString(), at.getLineNr() + ":" + at.getColumnNr());
            }
        }
        return places;
    }
}
