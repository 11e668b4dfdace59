package org.pledgehub.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a JSON text stand. Nothing is kept for a value before somebody asks: a text without mistakes costs no
 * memory but its own. Of a list the beginnings of its elements are kept from the first question on, so that a list with a
 * mistake in every element is not read from its start for each.
 */
final class JsonPlaces {

    private final JsonFactory factory;
    private final String text;
    private @Nullable List<JsonLocation> elements;

    /** Places of a text that was parsed without fault by the same factory. */
    JsonPlaces(JsonFactory factory, String text) {
        this.factory = factory;
        this.text = text;
    }

    /** Line and column, {@code 3:14}, of the innermost value on the way to a JSON pointer that the text holds. */
    String of(String pointer) {
        var way = Arrays.stream(pointer.split("/", -1)).skip(1).toList();
        try {
            var begins = elements();
            int element = way.isEmpty() ? -1 : placeIn(begins.size(), way.getFirst());
            return element < 0 ? written(beyond(text, way)) : inElement(begins, element, way.subList(1, way.size()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String inElement(List<JsonLocation> begins, int element, List<String> way) throws IOException {
        var begin = begins.get(element);
        if (way.isEmpty()) {
            return written(begin);
        }
        int end = element + 1 < begins.size() ? offset(begins.get(element + 1)) : text.length();
        var found = beyond(text.substring(offset(begin), end), way);
        return found.getLineNr() == 1
                ? begin.getLineNr() + ":" + (begin.getColumnNr() + found.getColumnNr() - 1)
                : (begin.getLineNr() + found.getLineNr() - 1) + ":" + found.getColumnNr();
    }

    /** Beginnings of the elements where the whole text is a list; none where it is not. */
    private List<JsonLocation> elements() throws IOException {
        var known = elements;
        if (known != null) {
            return known;
        }
        var found = new ArrayList<JsonLocation>();
        try (var parser = factory.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    found.add(parser.currentTokenLocation());
                    parser.skipChildren();
                }
            }
        }
        elements = found;
        return found;
    }

    private JsonLocation beyond(String part, List<String> way) throws IOException {
        try (var parser = factory.createParser(part)) {
            parser.nextToken();
            var place = parser.currentTokenLocation();
            Iterator<String> steps = way.iterator();
            while (steps.hasNext() && step(parser, steps.next())) {
                place = parser.currentTokenLocation();
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    parser.nextToken();
                }
            }
            return place;
        }
    }

    /** Goes to the field of an object or the element of a list; false where there is none. */
    private static boolean step(JsonParser parser, String name) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals(name)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (name.equals(Integer.toString(i))) {
                    return true;
                }
                parser.skipChildren();
            }
        }
        return false;
    }

    private static int placeIn(int length, String name) {
        return name.matches("\\d{1,9}") && Integer.parseInt(name) < length ? Integer.parseInt(name) : -1;
    }

    private static int offset(JsonLocation place) {
        return Math.toIntExact(place.getCharOffset());
    }

    private static String written(JsonLocation place) {
        return place.getLineNr() + ":" + place.getColumnNr();
    }
}
