package org.pledgehub.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a text with references: {@code $column}, {@code $lookup.column}, {@code $let.name}, <code>${any column}</code>;
 * {@code $$} is a dollar sign, everything else stands for itself.
 */
final class TextReader {

    private final Scope scope;
    private final Yaml.Text written;
    private final List<TextSource> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    private TextReader(Scope scope, Yaml.Text written) {
        this.scope = scope;
        this.written = written;
    }

    /** The source a text stands for; a wrong reference is reported and reads as blank. */
    static TextSource read(Scope scope, Yaml.Text written) {
        return new TextReader(scope, written).read();
    }

    private TextSource read() {
        var text = written.text();
        for (int at = 0; at < text.length(); ) {
            char character = text.charAt(at);
            if (character != '$') {
                literal.append(character);
                at++;
            } else if (text.startsWith("$$", at)) {
                literal.append('$');
                at += 2;
            } else {
                at = reference(text, at + 1);
            }
        }
        endLiteral();
        return switch (parts.size()) {
            case 0 -> new TextSource.Constant("");
            case 1 -> parts.getFirst();
            default -> new TextSource.Template(List.copyOf(parts));
        };
    }

    /** Reads one reference that begins behind its dollar sign; returns where it ends. */
    private int reference(String text, int from) {
        if (text.startsWith("{", from)) {
            int close = text.indexOf('}', from);
            if (close <= from + 1) {
                return unreadable(text);
            }
            braced(text.substring(from + 1, close));
            return close + 1;
        }
        int end = nameEnd(text, from);
        if (end == from) {
            return unreadable(text);
        }
        int tail = end < text.length() && text.charAt(end) == '.' ? nameEnd(text, end + 1) : end;
        if (tail > end + 1) {
            addDotted(text.substring(from, end), text.substring(end + 1, tail));
            return tail;
        }
        addColumn(text.substring(from, end));
        return end;
    }

    private void braced(String name) {
        int dot = name.indexOf('.');
        if (dot > 0 && scope.isPrefix(name.substring(0, dot))) {
            addDotted(name.substring(0, dot), name.substring(dot + 1));
        } else {
            addColumn(name);
        }
    }

    private void addColumn(String name) {
        endLiteral();
        parts.add(scope.column(name, written.place()));
    }

    private void addDotted(String prefix, String name) {
        endLiteral();
        scope.dotted(prefix, name, written.place()).ifPresent(parts::add);
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            parts.add(new TextSource.Constant(literal.toString()));
            literal.setLength(0);
        }
    }

    private int unreadable(String text) {
        scope.faults().add(written.place(), MappingCode.REFERENCE_UNREADABLE, Map.of("found", text));
        return text.length();
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }
}
