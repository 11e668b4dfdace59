package org.pledgehub.domain.policy;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which a policy version is in force, both ends included; an end that the text does not give is open. */
public final class EffectivePeriod {

    private final LocalDate from;
    private final LocalDate to;

    private EffectivePeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end on " + to + " before it starts on " + from);
        }
        this.from = from;
        this.to = to;
    }

    /** Open at both ends. */
    public static EffectivePeriod always() {
        return new EffectivePeriod(LocalDate.MIN, LocalDate.MAX);
    }

    /** From a day on, without end. */
    public static EffectivePeriod from(LocalDate from) {
        return new EffectivePeriod(from, LocalDate.MAX);
    }

    /** Up to a day. */
    public static EffectivePeriod until(LocalDate to) {
        return new EffectivePeriod(LocalDate.MIN, to);
    }

    /** From a day to a day; throws {@link IllegalArgumentException} where it ends before it starts. */
    public static EffectivePeriod between(LocalDate from, LocalDate to) {
        return new EffectivePeriod(from, to);
    }

    /** First day, if the text gives one. */
    public Optional<LocalDate> firstDay() {
        return from.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(from);
    }

    /** Last day, if the text gives one. */
    public Optional<LocalDate> lastDay() {
        return to.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(to);
    }

    /** True on both ends and between them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EffectivePeriod period && from.equals(period.from) && to.equals(period.to);
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + to.hashCode();
    }

    @Override
    public String toString() {
        return firstDay().map(LocalDate::toString).orElse("open") + ".."
                + lastDay().map(LocalDate::toString).orElse("open");
    }
}
