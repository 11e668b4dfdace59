package org.pledgehub.connectors.mapping;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When a row is meant; all tests must hold. No test at all means every row.
 *
 * @param tests the tests
 */
record Condition(List<Test> tests) {

    static final Condition ALWAYS = new Condition(List.of());

    Condition {
        tests = List.copyOf(tests);
    }

    boolean holds(Row row) throws RowFault {
        for (var test : tests) {
            if (!test.holds(row)) {
                return false;
            }
        }
        return true;
    }

    /** One test of one text. */
    sealed interface Test {

        /** Whether it holds in this row. */
        boolean holds(Row row) throws RowFault;

        /** What it reads. */
        TextSource source();
    }

    /** The text is one of these; an empty one means blank. */
    record OneOf(TextSource source, Set<String> texts) implements Test {
        @Override
        public boolean holds(Row row) throws RowFault {
            return texts.contains(source.of(row));
        }
    }

    /** The text is none of these. */
    record NoneOf(TextSource source, Set<String> texts) implements Test {
        @Override
        public boolean holds(Row row) throws RowFault {
            return !texts.contains(source.of(row));
        }
    }

    /** The whole text fits a regular expression. */
    record Matches(TextSource source, Pattern pattern) implements Test {
        @Override
        public boolean holds(Row row) throws RowFault {
            return pattern.matcher(source.of(row)).matches();
        }
    }
}
