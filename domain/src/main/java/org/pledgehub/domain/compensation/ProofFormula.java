package org.pledgehub.domain.compensation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads one formula of a proof, such as {@code ceiling = floor(base * sharePpm / 1000000)}, and computes it
 * exactly.
 *
 * <p>The language: {@code name = expression}; whole numbers; names of inputs; {@code + - * /} with the usual
 * precedence and brackets; {@code floor(x)}, {@code halfUp(x)}, {@code min(x, y, …)}, {@code max(x, y, …)}.
 * Division is exact; only {@code floor} and {@code halfUp} round.
 */
final class ProofFormula {
    private final String text;
    private final Map<String, Long> inputs;
    private int at;

    private ProofFormula(String text, Map<String, Long> inputs) {
        this.text = text;
        this.inputs = inputs;
    }

    /** What a formula computes: the name left of the equals sign and the exact value. */
    record Computed(String name, Fraction value) {}

    /** The formula cannot be read or needs an input that is not there. */
    static final class UnreadableFormula extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        UnreadableFormula(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /**
     * Computes a formula over its inputs.
     *
     * @throws UnreadableFormula when the text is not of the language, divides by zero or names an absent input
     */
    static Computed compute(String text, Map<String, Long> inputs) throws UnreadableFormula {
        var formula = new ProofFormula(text, inputs);
        var name = formula.word();
        formula.expect('=');
        var value = formula.sum();
        formula.skipSpace();
        if (formula.at < text.length()) {
            throw formula.unreadable("does not end where it should");
        }
        return new Computed(name, value);
    }

    private Fraction sum() throws UnreadableFormula {
        var value = product();
        while (true) {
            if (take('+')) {
                value = value.plus(product());
            } else if (take('-')) {
                value = value.minus(product());
            } else {
                return value;
            }
        }
    }

    private Fraction product() throws UnreadableFormula {
        var value = factor();
        while (true) {
            if (take('*')) {
                value = value.times(factor());
            } else if (take('/')) {
                value = value.over(notZero(factor()));
            } else {
                return value;
            }
        }
    }

    private Fraction factor() throws UnreadableFormula {
        skipSpace();
        if (take('(')) {
            var value = sum();
            expect(')');
            return value;
        }
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            return number();
        }
        var word = word();
        return take('(') ? function(word) : input(word);
    }

    private Fraction function(String name) throws UnreadableFormula {
        var arguments = new ArrayList<Fraction>();
        do {
            arguments.add(sum());
        } while (take(','));
        expect(')');
        return apply(name, arguments);
    }

    private Fraction apply(String name, List<Fraction> arguments) throws UnreadableFormula {
        var first = arguments.getFirst();
        return switch (name) {
            case "floor" -> single(arguments).floor();
            case "halfUp" -> single(arguments).halfUp();
            case "min" -> arguments.stream().reduce(first, Fraction::smaller);
            case "max" -> arguments.stream().reduce(first, Fraction::greater);
            default -> throw unreadable("has no function " + name);
        };
    }

    private Fraction single(List<Fraction> arguments) throws UnreadableFormula {
        if (arguments.size() != 1) {
            throw unreadable("rounds one value at a time");
        }
        return arguments.getFirst();
    }

    private Fraction notZero(Fraction divisor) throws UnreadableFormula {
        if (divisor.isZero()) {
            throw unreadable("divides by zero");
        }
        return divisor;
    }

    private Fraction input(String name) throws UnreadableFormula {
        var value = inputs.get(name);
        if (value == null) {
            throw unreadable("names the input " + name + ", which is not given");
        }
        return Fraction.whole(BigInteger.valueOf(value));
    }

    private Fraction number() {
        var from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return Fraction.whole(new BigInteger(text.substring(from, at)));
    }

    private String word() throws UnreadableFormula {
        skipSpace();
        var from = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (from == at || Character.isDigit(text.charAt(from))) {
            throw unreadable("needs a name");
        }
        return text.substring(from, at);
    }

    private boolean take(char sign) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char sign) throws UnreadableFormula {
        if (!take(sign)) {
            throw unreadable("needs '" + sign + "'");
        }
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private UnreadableFormula unreadable(String why) {
        return new UnreadableFormula("formula '" + text + "' " + why + " (character " + (at + 1) + ")");
    }
}
