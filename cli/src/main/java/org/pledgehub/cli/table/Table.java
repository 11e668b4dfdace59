package org.pledgehub.cli.table;

import java.util.List;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.money.Fen;

/**
 * A table for people: headers in both languages, cells of text and money.
 *
 * @param headers one per column
 * @param rows cells row by row
 */
public record Table(List<Sentence> headers, List<List<Cell>> rows) {

    /** Keeps its own copies. */
    public Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /** What stands in a cell. */
    public sealed interface Cell {

        /**
         * Text.
         *
         * @param text text
         */
        record Text(String text) implements Cell {}

        /**
         * Money, shown in yuan with two decimals.
         *
         * @param fen amount
         */
        record Money(Fen fen) implements Cell {}

        /** As text. */
        default String plain() {
            return switch (this) {
                case Text(var text) -> text;
                case Money(var fen) -> fen.yuan();
            };
        }
    }

    /** A cell of text. */
    public static Cell text(Object text) {
        return new Cell.Text(String.valueOf(text));
    }

    /** A cell of money. */
    public static Cell money(Fen fen) {
        return new Cell.Money(fen);
    }

    /** A header as it stands in a file: both languages. */
    public static String header(Sentence header) {
        return header.zh() + "/" + header.en();
    }
}
