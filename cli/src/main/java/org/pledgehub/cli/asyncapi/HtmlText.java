package org.pledgehub.cli.asyncapi;

import org.jspecify.annotations.Nullable;

/** Pieces of a page for a browser; whatever is put in is text, never markup. */
final class HtmlText {

    private final StringBuilder page = new StringBuilder();

    /** Puts in markup of ours, filled with texts: each {@code {}} stands for the next one. */
    HtmlText add(String markup, @Nullable Object... texts) {
        int from = 0;
        for (var text : texts) {
            int blank = markup.indexOf("{}", from);
            page.append(markup, from, blank).append(escaped(String.valueOf(text)));
            from = blank + 2;
        }
        page.append(markup, from, markup.length());
        return this;
    }

    /** Puts in what another one holds. */
    HtmlText add(HtmlText inner) {
        page.append(inner.page);
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
