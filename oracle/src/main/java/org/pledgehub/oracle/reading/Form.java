package org.pledgehub.oracle.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;

/** Checks of form: what is wrong with an event in itself, and what is only odd. */
final class Form {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST_DAY = LocalDate.of(1985, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);
    private static final long MOST_FEN = 1_000_000_000_000_000L;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_ITEMS = 500;
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]|" + Keys.DIRECTION_MARK);

    private final LocalDate receivedOn;
    private final SortedSet<String> faults = new TreeSet<>();
    private final SortedSet<String> warnings = new TreeSet<>();

    Form(Instant appendedAt) {
        receivedOn = LocalDate.ofInstant(appendedAt, CHINA);
    }

    SortedSet<String> faults() {
        return faults;
    }

    SortedSet<String> warnings() {
        return warnings;
    }

    void fault(String code) {
        faults.add(code);
    }

    void warning(String code) {
        warnings.add(code);
    }

    /** The legal date: as told, or the date in China of the instant told. */
    Optional<LocalDate> occurredOn(Envelope envelope) {
        var told = Optional.ofNullable(envelope.getOccurredOn())
                .or(() -> Optional.ofNullable(envelope.getOccurredAt()).map(at -> LocalDate.ofInstant(at, CHINA)));
        if (told.isEmpty()) {
            fault("LEGAL_DATE_MISSING");
        }
        told.ifPresent(this::past);
        return told;
    }

    /** A day on which something has happened. */
    void past(LocalDate day) {
        if (inRange(day) && day.isAfter(receivedOn)) {
            fault("DATE_IN_FUTURE");
        }
    }

    /** A day that may lie ahead. */
    void day(LocalDate day) {
        inRange(day);
    }

    private boolean inRange(LocalDate day) {
        var inRange = !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
        if (!inRange) {
            fault("DATE_OUT_OF_RANGE");
        }
        return inRange;
    }

    /** An amount, which may be zero. */
    void amount(long fen) {
        if (fen < 0) {
            fault("AMOUNT_NEGATIVE");
        }
        if (fen > MOST_FEN) {
            fault("AMOUNT_TOO_LARGE");
        }
    }

    /** A number that makes sense only within bounds. */
    void number(int number, int least, int most) {
        if (number < least || number > most) {
            fault("NUMBER_OUT_OF_RANGE");
        }
    }

    void yuan(String currency) {
        if (!currency.strip().equals("CNY")) {
            fault("CURRENCY_NOT_SUPPORTED");
        }
    }

    /** A word of the contract, other than the stand-in for words that it does not know. */
    void word(Enum<?> word) {
        if (word.name().equals("UNKNOWN")) {
            fault("ENUM_UNKNOWN");
        }
    }

    /** An identifier that has a form. */
    <T> Optional<T> key(Optional<T> form) {
        if (form.isEmpty()) {
            fault("KEY_INVALID");
        }
        return form;
    }

    void right(RightRef right) {
        if (right.getKind() == RightKind.UNKNOWN || !isWhole(right.getNumber())) {
            return;
        }
        var key = key(Keys.right(right));
        if (right.getKind() == RightKind.PATENT
                && key.isPresent()
                && !Keys.patentChecks(key.get().substring("PATENT:".length()))) {
            warnings.add("PATENT_CHECK_DIGIT");
        }
    }

    void borrower(String uscc) {
        var code = key(Keys.borrower(uscc));
        if (code.isPresent() && !Keys.borrowerChecks(code.get())) {
            warnings.add("USCC_CHECK_DIGIT");
        }
    }

    /** Whether every character of a text could be read; U+FFFD stands for those that were in another charset. */
    static boolean isWhole(String text) {
        return text.codePoints().noneMatch(point -> point == 0xFFFD);
    }

    /** Text that nobody compares. */
    void text(String text) {
        if (text.length() > LONGEST_TEXT) {
            fault("TEXT_TOO_LONG");
        }
        if (UNPRINTABLE.matcher(text).find()) {
            fault("TEXT_NOT_PRINTABLE");
        }
    }

    /** A list that is not too long. */
    boolean few(List<?> items) {
        if (items.size() > MOST_ITEMS) {
            fault("TOO_MANY_ITEMS");
        }
        return items.size() <= MOST_ITEMS;
    }
}
