package org.pledgehub.oracle.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A YAML object of a policy or calendar; all scalars are taken as text and read by who knows what they mean. */
record Page(Map<?, ?> fields) {

    static Page of(String document) {
        var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return new Page((Map<?, ?>) new Load(settings).loadFromString(document));
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Page page(String field) {
        return new Page((Map<?, ?>) need(field));
    }

    String text(String field) {
        return need(field).toString().strip();
    }

    int number(String field) {
        return Integer.parseInt(text(field));
    }

    List<String> texts(String field) {
        return has(field)
                ? ((List<?>) need(field)).stream().map(Object::toString).toList()
                : List.of();
    }

    List<Page> pages(String field) {
        return has(field)
                ? ((List<?>) need(field))
                        .stream().map(item -> new Page((Map<?, ?>) item)).toList()
                : List.of();
    }

    /** A day, or nothing where the text leaves it open. */
    Optional<LocalDate> day(String field) {
        return has(field) && !text(field).equals("open") ? Optional.of(LocalDate.parse(text(field))) : Optional.empty();
    }

    /** A parameter with its place in the text. */
    <T> Rule<T> rule(String field, Function<Page, T> value) {
        return page(field).rule(value);
    }

    <T> Rule<T> rule(Function<Page, T> value) {
        return new Rule<>(value.apply(this), text("rule"), text("article"), has("phrase") ? text("phrase") : "");
    }

    Rule<String> word(String field) {
        return rule(field, parameter -> parameter.text("value"));
    }

    Rule<Integer> count(String field) {
        return rule(field, parameter -> parameter.number("value"));
    }

    Rule<List<String>> words(String field) {
        return rule(field, parameter -> parameter.texts("value"));
    }

    /** A parameter that is a percentage, as parts per million. */
    Rule<Integer> share(String field) {
        return rule(field, parameter -> parameter.ppm("value"));
    }

    /** A percentage, as parts per million. */
    int ppm(String field) {
        return new BigDecimal(text(field).replace("%", "").strip())
                .movePointRight(4)
                .intValueExact();
    }

    /** A parameter that is a period. */
    Rule<Clock> clock(String field) {
        return rule(field, parameter -> parameter.page("value").period());
    }

    Clock period() {
        var kind = has("kind") ? text("kind") : "TERM";
        var roll = has("roll") ? Clock.Roll.valueOf(text("roll")) : Clock.Roll.ofKind(kind);
        return new Clock(number("length"), Clock.Unit.valueOf(text("unit")), kind.equals("BEFORE"), roll);
    }

    private Object need(String field) {
        var value = fields.get(field);
        if (value == null) {
            throw new IllegalArgumentException("field " + field + " is missing");
        }
        return value;
    }
}
