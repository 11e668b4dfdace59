package org.pledgehub.domain.policy;

/**
 * A parameter of a policy with the rule that it comes from.
 *
 * @param value the parameter
 * @param rule where it stands
 * @param basis whether the text fixes it
 * @param <T> type of the parameter
 */
public record Ruled<T>(T value, RuleText rule, Basis basis) {

    /** A parameter that the text fixes. */
    public static <T> Ruled<T> stated(T value, RuleText rule) {
        return new Ruled<>(value, rule, Basis.stated());
    }

    /** A parameter that the text leaves open, with our default and why. */
    public static <T> Ruled<T> open(T value, RuleText rule, Wording why) {
        return new Ruled<>(value, rule, Basis.open(why));
    }

    /** True where the text leaves the parameter to the parties. */
    public boolean isOpen() {
        return basis instanceof Basis.Open;
    }
}
