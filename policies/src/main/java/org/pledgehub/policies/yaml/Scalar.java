package org.pledgehub.policies.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.pledgehub.domain.calendar.CutOff;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.money.Share;

/**
 * How a single value is read.
 *
 * @param code what is wrong when it cannot be
 * @param parse the value of a text, or none
 * @param standIn what reading goes on with after a mistake; never part of a result
 * @param <T> type of the value
 */
public record Scalar<T>(FaultCode code, Function<String, Optional<T>> parse, T standIn) {

    /** Words, not empty. */
    public static final Scalar<String> TEXT = new Scalar<>(
            FaultCode.TEXT_EMPTY, text -> text.isBlank() ? Optional.empty() : Optional.of(text.strip()), "?");

    /** Words, or nothing. */
    public static final Scalar<String> ANY_TEXT =
            new Scalar<>(FaultCode.TEXT_EMPTY, text -> Optional.of(text.strip()), "");

    /** A date as yyyy-MM-dd. */
    public static final Scalar<LocalDate> DATE =
            new Scalar<>(FaultCode.DATE_INVALID, parsing(LocalDate::parse), LocalDate.EPOCH);

    private static final String END_OF_DAY = "24:00";

    /** The end of a day: {@code 24:00}, or the close of business such as {@code 17:00}. */
    public static final Scalar<CutOff> CUT_OFF = new Scalar<>(
            FaultCode.CUT_OFF_INVALID,
            text -> text.equals(END_OF_DAY)
                    ? Optional.of(new CutOff.EndOfDay())
                    : parsing(LocalTime::parse)
                            .apply(text)
                            .filter(time -> time.isAfter(LocalTime.MIN)
                                    && time.toString().equals(text))
                            .map(CutOff.CloseOfBusiness::new),
            new CutOff.EndOfDay());

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?) ?%");
    private static final Pattern RATIO = Pattern.compile("([0-9]{1,9}) ?: ?([1-9][0-9]{0,8})");

    /** A percentage such as {@code 12.5%}. */
    public static final Scalar<Share> SHARE = new Scalar<>(FaultCode.SHARE_INVALID, parsing(Scalar::share), Share.NONE);

    /** A ratio such as {@code 1:1}. */
    public static final Scalar<Ratio> RATIO_OF =
            new Scalar<>(FaultCode.RATIO_INVALID, parsing(Scalar::ratio), new Ratio(1, 1));

    /** A whole number from the least to the greatest. */
    public static Scalar<Integer> wholeNumber(int least, int greatest) {
        return new Scalar<>(
                FaultCode.NUMBER_INVALID,
                text -> parsing(Integer::parseInt).apply(text).filter(number -> number >= least && number <= greatest),
                least);
    }

    /** An amount in fen, above zero. */
    public static Scalar<Long> fen() {
        return new Scalar<>(
                FaultCode.NUMBER_INVALID,
                text -> parsing(Long::parseLong).apply(text).filter(fen -> fen > 0),
                1L);
    }

    /** One of the words of an enum. */
    public static <E extends Enum<E>> Scalar<E> word(Class<E> words) {
        return new Scalar<>(
                FaultCode.WORD_UNKNOWN,
                text -> Arrays.stream(words.getEnumConstants())
                        .filter(word -> word.name().equals(text))
                        .findFirst(),
                words.getEnumConstants()[0]);
    }

    private static Share share(String text) {
        var form = PERCENT.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException();
        }
        return Share.ofPpm(new BigDecimal(form.group(1)).movePointRight(4).intValueExact());
    }

    private static Ratio ratio(String text) {
        var form = RATIO.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException();
        }
        return new Ratio(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
    }

    private static <T> Function<String, Optional<T>> parsing(Function<String, T> parse) {
        return text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
                return Optional.empty();
            }
        };
    }
}
