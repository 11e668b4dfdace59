package org.pledgehub.cli.demo;

import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.domain.key.Uscc;

/** Made-up identifiers whose check digits are right. */
final class StoryNumbers {
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private StoryNumbers() {}

    /** Code of the n-th company of the story. */
    static String uscc(int n) {
        var start = "91110105MA%07d".formatted(n);
        return CHECK_CHARACTERS
                .chars()
                .mapToObj(last -> start + (char) last)
                .filter(code -> Uscc.of(code).meetsCheckDigit())
                .findFirst()
                .orElseThrow();
    }

    /** The same code with a wrong check digit. */
    static String usccWithWrongCheckDigit(int n) {
        var right = uscc(n);
        var last = right.charAt(right.length() - 1) == '0' ? '1' : '0';
        return right.substring(0, right.length() - 1) + last;
    }

    /** The n-th patent, written the way a certificate does but without its check digit. */
    static RightRef patent(int n) {
        return new RightRef(RightKind.PATENT, "ZL 2019 1 %07d".formatted(n));
    }

    /** The n-th trade mark. */
    static RightRef trademark(int n) {
        return new RightRef(RightKind.TRADEMARK, Integer.toString(30_000_000 + n));
    }

    /** The n-th registered work. */
    static RightRef copyright(int n) {
        return new RightRef(RightKind.COPYRIGHT, "2021SR%07d".formatted(n));
    }
}
