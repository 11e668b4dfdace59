package org.pledgehub.simulation.world;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;

/** Names of companies, contracts and rights, and the many ways in which senders write them. */
final class Names {

    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int WIDE = 'Ａ' - 'A';
    private static final ConcurrentMap<Integer, String> USCCS = new ConcurrentHashMap<>();

    private Names() {}

    /** Code of a company; every seventh fails its check digit, as real ones do. */
    static String uscc(int number) {
        return USCCS.computeIfAbsent(number, Names::newUscc);
    }

    /** A company's code as somebody may write it. */
    static String writtenUscc(Choices choices, String uscc) {
        return switch (choices.below(20)) {
            case 0 -> uscc.toLowerCase(Locale.ROOT);
            case 1 -> wide(uscc);
            case 2 -> " " + uscc.substring(0, 8) + " " + uscc.substring(8);
            default -> uscc;
        };
    }

    /** Contract number of a loan, as the bank writes it first. */
    static String contract(Choices choices, int number) {
        return switch (choices.below(16)) {
            case 0 -> "HT/2025/" + number;
            case 1 -> "借字第" + number + "号";
            case 2 -> "c" + number + "#a|b";
            case 3 -> "C" + number + " %2F";
            default -> "C" + number;
        };
    }

    /** The same contract number, written in another way. */
    static String writtenContract(Choices choices, String contract) {
        return switch (choices.below(3)) {
            case 0 -> wide(contract);
            case 1 -> "　" + contract + " ";
            default -> "\u200b" + contract;
        };
    }

    /** A right of that kind; patents have the right check digit but for every ninth. */
    static RightRef right(RightKind kind, int number) {
        return switch (kind) {
            case PATENT -> new RightRef(kind, patent(number));
            case TRADEMARK -> new RightRef(kind, (number % 5 == 0 ? "G" : "") + (10_000 + number));
            case COPYRIGHT -> new RightRef(kind, "2024SR" + (1_000 + number));
            case GEOGRAPHICAL_INDICATION -> new RightRef(kind, "GI" + number);
            case OTHER, UNKNOWN -> new RightRef(kind, "X-" + number);
        };
    }

    /** The same right, written in another way. */
    static RightRef written(Choices choices, RightRef right) {
        String number = right.getNumber();
        String other = switch (right.getKind()) {
            case PATENT -> writtenPatent(choices, number);
            case TRADEMARK ->
                number.startsWith("G")
                        ? number.toLowerCase(Locale.ROOT)
                        : choices.oneOf("第" + number + "号", "CN" + number, "00" + number);
            case COPYRIGHT, GEOGRAPHICAL_INDICATION, OTHER, UNKNOWN ->
                choices.oneOf(number.toLowerCase(Locale.ROOT), wide(number), " " + number);
        };
        return new RightRef(right.getKind(), other);
    }

    private static String writtenPatent(Choices choices, String number) {
        String digits = number.substring(0, number.length() - 1);
        String check = number.substring(number.length() - 1);
        var ways = List.of(
                "ZL" + digits + "." + check,
                "ZL " + digits.substring(0, 4) + " " + digits.substring(4) + "." + check,
                "CN" + number,
                wide(number));
        return check.equals(checkDigit(digits)) && choices.chance(20) ? digits : choices.pick(ways);
    }

    private static String patent(int number) {
        String digits = String.format(Locale.ROOT, "20181%07d", number);
        String check = checkDigit(digits);
        return digits + (number % 9 == 8 ? (check.equals("1") ? "2" : "1") : check);
    }

    /** Weights 2 to 9, then again from 2; the sum mod 11, ten written X. */
    private static String checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (2 + i % 8);
        }
        return sum % 11 == 10 ? "X" : Integer.toString(sum % 11);
    }

    private static String newUscc(int number) {
        String body = String.format(Locale.ROOT, "91110105MA%07d", number);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += USCC_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        int check = (31 - sum % 31 + (number % 7 == 6 ? 1 : 0)) % 31;
        return body + USCC_ALPHABET.charAt(check);
    }

    /** Latin letters and digits in full width. */
    private static String wide(String text) {
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(c > ' ' && c < 127 ? (char) (c + WIDE) : (char) c));
        return out.toString();
    }
}
