package org.pledgehub.connectors.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a file writes a day: {@code yyyy} or {@code yy}, {@code MM} or {@code M}, {@code dd} or {@code d}, in any order
 * with other characters between them. {@code M} and {@code d} take one or two digits. Two-digit years lie in the
 * hundred years that begin with the pivot.
 */
final class DateText {

    private static final int NO_PIVOT = 0;

    /** A run of one letter of the pattern, or one literal character. */
    private record Part(char letter, int length) {}

    private final String pattern;
    private final List<Part> parts;
    private final int pivot;

    private DateText(String pattern, List<Part> parts, int pivot) {
        this.pattern = pattern;
        this.parts = parts;
        this.pivot = pivot;
    }

    /**
     * @throws IllegalArgumentException with a sentence, when the pattern lacks a part, has one twice or needs a pivot
     */
    static DateText of(String pattern) {
        return of(pattern, NO_PIVOT);
    }

    /**
     * @param pivot first of the hundred years that two-digit years mean
     * @throws IllegalArgumentException with a sentence, when the pattern lacks a part or has one twice
     */
    static DateText of(String pattern, int pivot) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < pattern.length(); ) {
            char letter = pattern.charAt(i);
            int end = i + 1;
            while ("yMd".indexOf(letter) >= 0 && end < pattern.length() && pattern.charAt(end) == letter) {
                end++;
            }
            parts.add(new Part(letter, end - i));
            i = end;
        }
        checkOnce(parts, 'y', List.of(2, 4));
        checkOnce(parts, 'M', List.of(1, 2));
        checkOnce(parts, 'd', List.of(1, 2));
        boolean twoDigits = parts.contains(new Part('y', 2));
        if (twoDigits != (pivot != NO_PIVOT)) {
            throw new IllegalArgumentException(
                    twoDigits ? "two-digit years need a pivot" : "a pivot is only for two-digit years (yy)");
        }
        return new DateText(pattern, List.copyOf(parts), pivot);
    }

    private static void checkOnce(List<Part> parts, char letter, List<Integer> lengths) {
        var found = parts.stream().filter(part -> part.letter() == letter).toList();
        if (found.size() != 1 || !lengths.contains(found.getFirst().length())) {
            throw new IllegalArgumentException("it needs " + letter + " once, " + lengths + " letters long");
        }
    }

    String pattern() {
        return pattern;
    }

    /**
     * The day.
     *
     * @throws RowFault DATE_UNREADABLE where the text does not fit the pattern, DATE_IMPOSSIBLE for 31 February
     */
    LocalDate parse(String cell) throws RowFault {
        var text = Texts.halfWidth(cell);
        int at = 0;
        int year = 0;
        int month = 0;
        int day = 0;
        for (var part : parts) {
            int end = end(part, text, at);
            if (end < 0) {
                throw unreadable(cell);
            }
            switch (part.letter()) {
                case 'y' -> year = year(number(text, at, end), part);
                case 'M' -> month = number(text, at, end);
                case 'd' -> day = number(text, at, end);
                default -> {
                    // A sign between the numbers: end() has compared it.
                }
            }
            at = end;
        }
        if (at != text.length()) {
            throw unreadable(cell);
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw RowFault.found(RowCode.DATE_IMPOSSIBLE, cell);
        }
    }

    /** Where the part ends in the text, or -1 where it does not stand at this place. */
    private static int end(Part part, String text, int at) {
        if ("yMd".indexOf(part.letter()) < 0) {
            return at < text.length() && text.charAt(at) == part.letter() ? at + 1 : -1;
        }
        int longest = Math.max(part.length(), 2);
        int end = at;
        while (end < text.length() && end - at < longest && Texts.isDigit(text.charAt(end))) {
            end++;
        }
        return end - at >= part.length() ? end : -1;
    }

    private int year(int written, Part part) {
        return part.length() == 4 ? written : pivot + Math.floorMod(written - pivot, 100);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private RowFault unreadable(String cell) {
        return new RowFault(RowCode.DATE_UNREADABLE, Map.of("found", cell, "format", pattern));
    }
}
