package org.pledgehub.oracle.reading;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.in.DutyReported;

/** Identifiers in the one form that {@code docs/keys.md} gives them; empty where there is none. */
public final class Keys {
    /** Marks that turn the direction of writing, as a regular expression. */
    static final String DIRECTION_MARK = "[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

    private static final Pattern TURNED = Pattern.compile(DIRECTION_MARK);
    private static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Keys() {}

    /** Id of a party. */
    public static Optional<String> party(String written) {
        return slug(written, 2, 32);
    }

    /** Id of a pool or policy. */
    public static Optional<String> pool(String written) {
        return slug(written, 1, 64);
    }

    /** A version of a policy, {@code id@n}. */
    public static Optional<String> version(String written) {
        var text = written.strip();
        int at = text.lastIndexOf('@');
        return at > 0 && text.substring(at + 1).matches("[1-9][0-9]{0,8}")
                ? pool(text.substring(0, at))
                        .filter(text.substring(0, at)::equals)
                        .map(id -> text)
                : Optional.empty();
    }

    /** Id of an event. */
    public static Optional<String> event(String written) {
        return sized(written.strip(), 200);
    }

    /** An application for a subsidy, {@code party/eventId}. */
    public static Optional<String> application(String written) {
        var text = written.strip();
        int slash = text.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : party(text.substring(0, slash))
                        .flatMap(party -> event(text.substring(slash + 1)).map(event -> party + "/" + event));
    }

    /** Id of an event where one is named; blanks name none. */
    public static Optional<String> named(@Nullable String written) {
        return Optional.ofNullable(written).flatMap(Keys::event);
    }

    /** The claim that a payload is about, if it is about one; a report of a duty is the pool's, whosever duty it was. */
    public static Optional<String> claim(SpecificRecord payload) {
        return payload instanceof DutyReported ? Optional.empty() : namedClaim(payload);
    }

    /** The claim that a payload names, if it names one. */
    public static Optional<String> namedClaim(SpecificRecord payload) {
        var field = payload.getSchema().getField("claimId");
        return field != null && payload.get(field.pos()) instanceof String claim ? label(claim, 512) : Optional.empty();
    }

    /** SHA-256 in hexadecimal digits; capital ones are the same. */
    public static Optional<String> hash(String written) {
        return Optional.of(Normalizer.normalize(written, Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .filter(digits -> digits.length() == 64
                        && digits.chars().allMatch(digit -> "0123456789abcdef".indexOf(digit) >= 0));
    }

    /** A word that is compared, such as a tranche or a registration number: half width, without blanks at the ends. */
    public static Optional<String> label(String written, int most) {
        return sized(label(written), most).filter(word -> !TURNED.matcher(word).find());
    }

    /** A word that is compared and whose form is in order. */
    public static String label(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    }

    /** Contract number, not yet escaped. */
    public static Optional<String> contract(String written) {
        var text = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .forEach(text::appendCodePoint);
        return sized(trimmed(text.toString()), 128);
    }

    /** Unified social credit code. */
    public static Optional<String> borrower(String written) {
        var code = plain(written);
        return code.length() == 18 && code.chars().allMatch(Keys::isLetterOrDigit)
                ? Optional.of(code)
                : Optional.empty();
    }

    /** Key of a loan. */
    public static Optional<String> loan(LoanRef loan) {
        return party(loan.getBank())
                .flatMap(bank -> contract(loan.getContract()).map(contract -> bank + "/" + escaped(contract)));
    }

    /** Key of a right. */
    public static Optional<String> right(RightRef right) {
        return number(right.getKind(), right.getNumber()).map(number -> right.getKind() + ":" + number);
    }

    /** Key of a claim: notices of others than the lending bank bear their sender. */
    public static String claim(String loan, String party, String eventId) {
        var bank = loan.substring(0, loan.indexOf('/'));
        return loan + "#" + (party.equals(bank) ? "" : party + ":") + escaped(eventId);
    }

    /** Key of a filing deadline. */
    public static String deadline(String loan, String tranche) {
        return loan + "#" + escaped(tranche);
    }

    /** Escapes what may separate the parts of a composed key. */
    public static String escaped(String part) {
        var text = new StringBuilder();
        part.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || "-._()".indexOf(point) >= 0) {
                text.appendCodePoint(point);
            } else {
                for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%').append(String.format(Locale.ROOT, "%02X", one & 0xFF));
                }
            }
        });
        return text.toString();
    }

    /** Whether the last character of a code in its form is its check digit (GB 32100). */
    public static boolean borrowerChecks(String code) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < 17; at++) {
            int value = CREDIT_CODE.indexOf(code.charAt(at));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_CODE.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }

    /** Whether the last character of a patent number in its form is its check digit. */
    public static boolean patentChecks(String number) {
        var digits = number.substring(0, number.length() - 1);
        return number.charAt(number.length() - 1) == patentDigit(digits);
    }

    private static Optional<String> number(RightKind kind, String written) {
        return switch (kind) {
            case PATENT -> patent(written);
            case TRADEMARK -> trademark(written);
            case COPYRIGHT, GEOGRAPHICAL_INDICATION, OTHER ->
                sized(plain(written), 64).filter(Keys::isNumber);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<String> patent(String written) {
        var number = plain(written);
        if (number.startsWith("ZL") || number.startsWith("CN")) {
            number = number.substring(2);
        }
        number = number.replace(".", "");
        if (!number.matches("[0-9]{8}|[0-9]{12}|[0-9]{8}[0-9X]|[0-9]{12}[0-9X]")) {
            return Optional.empty();
        }
        return Optional.of(number.length() == 8 || number.length() == 12 ? number + patentDigit(number) : number);
    }

    private static char patentDigit(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum += (digits.charAt(at) - '0') * (2 + at % 8);
        }
        return "0123456789X".charAt(sum % 11);
    }

    private static Optional<String> trademark(String written) {
        var number = plain(written);
        if (number.startsWith("第") && number.endsWith("号")) {
            number = number.substring(1, number.length() - 1);
        }
        if (number.startsWith("CN")) {
            number = number.substring(2);
        }
        var prefix = number.startsWith("G") ? "G" : "";
        number = number.substring(prefix.length()).replaceFirst("^0+(?=.)", "");
        return number.matches("[0-9]{1,20}[A-Z]?") ? Optional.of(prefix + number) : Optional.empty();
    }

    private static Optional<String> slug(String written, int least, int most) {
        var id = written.strip();
        return id.length() >= least
                        && id.length() <= most
                        && id.chars()
                                .allMatch(one -> one >= 'a' && one <= 'z' || one >= '0' && one <= '9' || one == '-')
                ? Optional.of(id)
                : Optional.empty();
    }

    private static Optional<String> sized(String text, int most) {
        return text.isEmpty() || text.length() > most || text.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(text);
    }

    /** Upper case, half width, without blanks. */
    private static String plain(String written) {
        var text = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .forEach(text::appendCodePoint);
        return text.toString().toUpperCase(Locale.ROOT);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (from < to && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one);
    }

    private static boolean isNumber(String text) {
        return text.codePoints().allMatch(point -> Character.isLetterOrDigit(point) || "./()-".indexOf(point) >= 0);
    }

    private static boolean isLetterOrDigit(int one) {
        return one >= '0' && one <= '9' || one >= 'A' && one <= 'Z';
    }
}
