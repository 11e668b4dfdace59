package org.pledgehub.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the text of a value comes from. The text has no blanks at its ends; an empty text means blank. */
sealed interface TextSource {

    /** The text in one row. */
    String of(Row row) throws RowFault;

    /** The columns it reads, for a reject; empty for a constant. */
    String columns();

    /** The same text for every row. */
    record Constant(String text) implements TextSource {
        @Override
        public String of(Row row) {
            return text;
        }

        @Override
        public String columns() {
            return "";
        }
    }

    /**
     * One column of the file or of a lookup.
     *
     * @param name as the mapping writes it
     * @param table 0 = the file, from 1 the lookups
     * @param slot place among the columns that the mapping uses of that table
     */
    record Column(String name, int table, int slot) implements TextSource {
        @Override
        public String of(Row row) throws RowFault {
            return row.cell(table, slot);
        }

        @Override
        public String columns() {
            return name;
        }
    }

    /** Texts and columns in a row; blank as a whole where one of the columns is blank. */
    record Template(List<TextSource> parts) implements TextSource {
        @Override
        public String of(Row row) throws RowFault {
            var text = new StringBuilder();
            for (var part : parts) {
                var piece = part.of(row);
                if (piece.isEmpty()) {
                    return "";
                }
                text.append(piece);
            }
            return text.toString();
        }

        @Override
        public String columns() {
            return parts.stream()
                    .map(TextSource::columns)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining("+"));
        }
    }

    /** Another source's text, changed; a blank stays blank. */
    record Stepped(TextSource source, TextStep step) implements TextSource {
        @Override
        public String of(Row row) throws RowFault {
            var text = source.of(row);
            return text.isEmpty() ? text : step.apply(text);
        }

        @Override
        public String columns() {
            return source.columns();
        }
    }

    /** Another source's text read as a day and written {@code yyyy-MM-dd}, however a file writes it; a blank stays blank. */
    record OfDay(TextSource source, Format.DayFormat format) implements TextSource {
        @Override
        public String of(Row row) throws RowFault {
            var text = source.of(row);
            return text.isEmpty() ? text : format.day(text).toString();
        }

        @Override
        public String columns() {
            return source.columns();
        }
    }

    /** Another source's text translated by a table; what the table does not list is a fault. */
    record Translated(TextSource source, Map<String, String> table) implements TextSource {
        @Override
        public String of(Row row) throws RowFault {
            var text = source.of(row);
            var translation = table.get(text);
            if (translation != null) {
                return translation;
            }
            if (text.isEmpty()) {
                return text;
            }
            throw new RowFault(
                    RowCode.VALUE_NOT_MAPPED,
                    Map.of(
                            "found",
                            text,
                            "known",
                            table.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }

        @Override
        public String columns() {
            return source.columns();
        }
    }

    /** Another source's text translated by a table; what the table does not list becomes {@code otherwise}. */
    record TranslatedOr(TextSource source, Map<String, String> table, String otherwise) implements TextSource {
        @Override
        public String of(Row row) throws RowFault {
            var text = source.of(row);
            return text.isEmpty() ? table.getOrDefault(text, text) : table.getOrDefault(text, otherwise);
        }

        @Override
        public String columns() {
            return source.columns();
        }
    }

    /** Another source's text, or a fixed one where it is blank. */
    record Defaulted(TextSource source, String ifBlank) implements TextSource {
        @Override
        public String of(Row row) throws RowFault {
            var text = source.of(row);
            return text.isEmpty() ? ifBlank : text;
        }

        @Override
        public String columns() {
            return source.columns();
        }
    }
}
