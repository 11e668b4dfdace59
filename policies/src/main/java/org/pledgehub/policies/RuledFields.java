package org.pledgehub.policies;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.pledgehub.domain.calendar.ClockKind;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.calendar.PeriodUnit;
import org.pledgehub.domain.calendar.Roll;
import org.pledgehub.domain.policy.Basis;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.Wording;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Scalar;
import org.pledgehub.policies.yaml.YamlObject;

/**
 * Reads parameters of a policy, each with its rule: {@code {value, rule, article, phrase, open: {zh, en}}}. The phrase
 * may be left out only where {@code open} says why the default is ours.
 */
final class RuledFields {

    private static final int LONGEST_PERIOD = 10_000;
    private static final Pattern RULE_ID = Pattern.compile("[A-Z]{2,4}-[0-9]{2}");
    private static final Scalar<String> RULE = new Scalar<>(
            FaultCode.RULE_ID_INVALID,
            text -> RULE_ID.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
            "XX-00");

    private RuledFields() {}

    /** A parameter whose value is read from the field {@code value} as the function says. */
    static <T> Ruled<T> ruled(YamlObject parent, String field, Function<YamlObject, T> value) {
        return ruled(parent.object(field), value);
    }

    /** The same of an object that is the parameter itself. */
    static <T> Ruled<T> ruled(YamlObject parameter, Function<YamlObject, T> value) {
        var read = value.apply(parameter);
        var basis = parameter
                .optionalObject("open")
                .map(RuledFields::wording)
                .map(Basis::open)
                .orElse(Basis.stated());
        return new Ruled<>(read, ruleText(parameter, basis), basis);
    }

    /** The same, where the file may leave it out. */
    static <T> Ruled<T> ruledOr(YamlObject parent, String field, Ruled<T> absent, Function<YamlObject, T> value) {
        return parent.has(field) ? ruled(parent, field, value) : absent;
    }

    /** A parameter with a single value. */
    static <T> Ruled<T> single(YamlObject parent, String field, Scalar<T> scalar) {
        return ruled(parent, field, parameter -> parameter.value("value", scalar));
    }

    /** A parameter that is one word of an enum. */
    static <E extends Enum<E>> Ruled<E> word(YamlObject parent, String field, Class<E> words) {
        return single(parent, field, Scalar.word(words));
    }

    /** The same, where the file may leave it out. */
    static <E extends Enum<E>> Ruled<E> wordOr(YamlObject parent, String field, Ruled<E> absent) {
        return parent.has(field) ? word(parent, field, absent.value().getDeclaringClass()) : absent;
    }

    /** A parameter that is a set of words of an enum, in the enum's order. */
    static <E extends Enum<E>> Ruled<Set<E>> words(YamlObject parent, String field, Class<E> words) {
        return ruled(parent, field, parameter -> {
            var set = EnumSet.noneOf(words);
            set.addAll(parameter.values("value", Scalar.word(words)));
            return Collections.unmodifiableSet(set);
        });
    }

    /** The same with one word at least. */
    static <E extends Enum<E>> Ruled<Set<E>> someWords(YamlObject parent, String field, Class<E> words) {
        var read = words(parent, field, words);
        if (read.value().isEmpty() && parent.has(field)) {
            parent.fault(field, FaultCode.LIST_EMPTY, field);
        }
        return read;
    }

    /** A parameter that is a clock. */
    static Ruled<LegalClock> clock(YamlObject parent, String field) {
        return ruled(parent, field, parameter -> legalClock(parameter.object("value")));
    }

    /** Clocks by name; none where the field is absent. */
    static Map<DutyClock, Ruled<LegalClock>> clocks(YamlObject version) {
        var clocks = new EnumMap<DutyClock, Ruled<LegalClock>>(DutyClock.class);
        version.optionalObject("clocks").ifPresent(named -> {
            for (var duty : DutyClock.values()) {
                if (named.has(duty.name())) {
                    clocks.put(duty, clock(duty, named));
                }
            }
        });
        return clocks;
    }

    private static Ruled<LegalClock> clock(DutyClock duty, YamlObject clocks) {
        var clock = clock(clocks, duty.name());
        if (clock.value().kind() != duty.kind()) {
            clocks.fault(
                    duty.name(), FaultCode.CLOCK_KIND_WRONG, clock.value().kind() + ", " + duty + " = " + duty.kind());
        }
        return clock;
    }

    /** A length and its unit. */
    static LegalPeriod period(YamlObject fields) {
        return periodOfAtLeast(0, fields);
    }

    /** The same, not shorter than so many. */
    static LegalPeriod periodOfAtLeast(int least, YamlObject fields) {
        return new LegalPeriod(
                fields.value("length", Scalar.wholeNumber(least, LONGEST_PERIOD)),
                fields.value("unit", Scalar.word(PeriodUnit.class)));
    }

    /** A sentence in both languages. */
    static Wording wording(YamlObject fields) {
        return new Wording(fields.value("zh", Scalar.TEXT), fields.value("en", Scalar.TEXT));
    }

    /** Where a rule stands, of a rule that the text states. */
    static RuleText statedRule(YamlObject parameter) {
        return ruleText(parameter, Basis.stated());
    }

    private static RuleText ruleText(YamlObject parameter, Basis basis) {
        var phrase = switch (basis) {
            case Basis.Stated stated -> parameter.value("phrase", Scalar.TEXT);
            case Basis.Open open ->
                parameter.optionalValue("phrase", Scalar.TEXT).orElse("");
        };
        return new RuleText(parameter.value("rule", RULE), parameter.value("article", Scalar.TEXT), phrase);
    }

    private static LegalClock legalClock(YamlObject fields) {
        var kind = fields.value("kind", Scalar.word(ClockKind.class));
        var roll = fields.optionalValue("roll", Scalar.word(Roll.class)).orElse(kind.usualRoll());
        return new LegalClock(period(fields), kind, roll);
    }
}
