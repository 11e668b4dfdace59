package org.pledgehub.domain.key;

import java.util.regex.Pattern;

/** Normal form and check digit of Chinese patent numbers (application numbers; ZC 0006-2003). */
final class PatentNumber {

    /** Year and kind and serial: 8 digits up to 2003-09, 12 since; then perhaps the check digit. */
    private static final Pattern APPLICATION =
            Pattern.compile("(?:ZL|CN)?((?:19|20)[0-9]{2}[0-9]{8}|[0-9]{8})(?:\\.?([0-9X]))?");

    private static final Pattern PREFIXED = Pattern.compile("(?:ZL|CN)(?=[0-9])(.+)");
    private static final Pattern BARE_DIGITS = Pattern.compile("[0-9][0-9.]*X?");

    private PatentNumber() {}

    static KeyReading<RightId> read(String compact) {
        var application = APPLICATION.matcher(compact);
        if (!application.matches()) {
            return readOther(compact);
        }
        var digits = application.group(1);
        var given = application.group(2);
        var computed = checkDigit(digits);
        if (given == null) {
            return KeyReading.valid(new RightId(RightKind.PATENT, digits + computed));
        }
        var id = new RightId(RightKind.PATENT, digits + given);
        return given.equals(computed) ? KeyReading.valid(id) : KeyReading.odd(id, KeyWarning.PATENT_CHECK_DIGIT);
    }

    /** Publication and foreign numbers have no check digit; digits of another length have lost something. */
    private static KeyReading<RightId> readOther(String compact) {
        var prefixed = PREFIXED.matcher(compact);
        var number = prefixed.matches() ? prefixed.group(1) : compact;
        boolean digitsOnly = BARE_DIGITS.matcher(number).matches();
        var id = new RightId(RightKind.PATENT, digitsOnly ? number.replace(".", "") : number);
        return digitsOnly ? KeyReading.odd(id, KeyWarning.PATENT_CHECK_DIGIT) : KeyReading.valid(id);
    }

    /** Weights 2 to 9, then again from 2; the sum mod 11, ten written X. */
    static String checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (2 + i % 8);
        }
        int rest = sum % 11;
        return rest == 10 ? "X" : Integer.toString(rest);
    }
}
