package org.pledgehub.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pledgehub.cli.text.Sentence;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says why an option or parameter cannot take the value that it was given, and how such a value is written. */
final class UnusableValue {

    /** What a newer name reads as; nobody writes it. */
    private static final String UNKNOWN = "UNKNOWN";

    private static final Sentence NO_PAIR = new Sentence("%s：“%s” 应写作 %s。", "%s: '%s' must be written as %s.");
    private static final Sentence NOT_AMONG = new Sentence("%s：“%s” 不是可选的值；可选：%s。", "%s: '%s' is none of %s.");
    private static final Sentence UNFIT = new Sentence("%s：“%s” 无法使用。", "%s: '%s' cannot be used.");
    private static final Sentence NO_NUMBER =
            new Sentence("%s：“%s” 不是整数，或超出范围。", "%s: '%s' is no whole number, or too large.");
    private static final Sentence NO_SWITCH = new Sentence("%s 不带值，请去掉 “%s”。", "%s takes no value; leave '%s' away.");
    private static final Sentence NO_DAY =
            new Sentence("%s：“%s” 不是日期，请写作 yyyy-MM-dd。", "%s: '%s' is no day; write it as yyyy-MM-dd.");
    private static final Sentence NO_MONTH =
            new Sentence("%s：“%s” 不是月份，请写作 yyyy-MM。", "%s: '%s' is no month; write it as yyyy-MM.");

    private static final Map<Class<?>, Sentence> FORMS = Map.ofEntries(
            Map.entry(int.class, NO_NUMBER),
            Map.entry(Integer.class, NO_NUMBER),
            Map.entry(long.class, NO_NUMBER),
            Map.entry(Long.class, NO_NUMBER),
            Map.entry(boolean.class, NO_SWITCH),
            Map.entry(LocalDate.class, NO_DAY),
            Map.entry(YearMonth.class, NO_MONTH));

    private UnusableValue() {}

    static Sentence of(ArgSpec argument, String value) {
        var name = nameOf(argument);
        if (argument.typeInfo().isMap()) {
            return NO_PAIR.formatted(name, value, argument.paramLabel());
        }
        var type = argument.auxiliaryTypes()[0];
        if (type.isEnum()) {
            var choices = choices(type);
            return NOT_AMONG
                    .formatted(name, value, String.join(", ", choices))
                    .then(NearestNames.asked(value, choices));
        }
        return FORMS.getOrDefault(type, UNFIT).formatted(name, value);
    }

    /** What the command line calls it. */
    static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static List<String> choices(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(Object::toString)
                .filter(choice -> !choice.equals(UNKNOWN))
                .toList();
    }
}
