package org.pledgehub.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pledgehub.cli.text.Sentence;

/** Which names somebody may have meant who wrote another word: those it begins, and those a slip or two away. */
final class NearestNames {

    private static final Sentence MEANT = new Sentence("是不是 %s？", "Did you mean %s?");
    private static final int MOST = 3;
    private static final int LETTERS_A_SLIP = 3;

    private NearestNames() {}

    /** Asks whether one of them was meant; says nothing where none is near. */
    static Sentence asked(String word, Collection<String> names) {
        var nearest = to(word, names);
        return nearest.isEmpty() ? Sentence.NOTHING : MEANT.formatted(Sentence.oneOf(nearest));
    }

    /** The nearest first, three at most; capitals and leading hyphens do not count. */
    static List<String> to(String word, Collection<String> names) {
        return names.stream()
                .map(name -> new Spelling(bare(word), bare(name), name))
                .filter(Spelling::isNear)
                .sorted(Comparator.comparingInt(Spelling::slips).thenComparing(Spelling::name))
                .limit(MOST)
                .map(Spelling::name)
                .toList();
    }

    private static String bare(String word) {
        return word.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
    }

    /**
     * A word beside a name.
     *
     * @param written the word
     * @param meant the bare name
     * @param name the name as it is written
     */
    private record Spelling(String written, String meant, String name) {

        boolean isNear() {
            boolean begun = written.length() > 1 && meant.startsWith(written);
            return begun || slips() <= Math.max(written.length(), meant.length()) / LETTERS_A_SLIP;
        }

        /** Letters left out, put in, mistaken, or changed with their neighbour. */
        int slips() {
            var slips = new int[written.length() + 1][meant.length() + 1];
            for (int i = 0; i <= written.length(); i++) {
                for (int j = 0; j <= meant.length(); j++) {
                    slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, i, j);
                }
            }
            return slips[written.length()][meant.length()];
        }

        private int fewest(int[][] slips, int i, int j) {
            int mistaken = slips[i - 1][j - 1] + (written.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1);
            int single = Math.min(mistaken, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
            boolean swapped = i > 1
                    && j > 1
                    && written.charAt(i - 1) == meant.charAt(j - 2)
                    && written.charAt(i - 2) == meant.charAt(j - 1);
            return swapped ? Math.min(single, slips[i - 2][j - 2] + 1) : single;
        }
    }
}
