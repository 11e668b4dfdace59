package org.pledgehub.cli.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.domain.policy.Ruled;

/** What two policy versions say differently. */
final class PolicyDiff {

    /** How closely two parameters are compared. */
    enum Depth {
        /** By value, and by whether the text fixes it. */
        VALUES,
        /** By rule id, article and phrase too. */
        TEXTS
    }

    /**
     * A parameter that differs.
     *
     * @param path its name
     * @param left in the first version; empty where it has none
     * @param right in the second version
     */
    record Difference(String path, Optional<Ruled<?>> left, Optional<Ruled<?>> right) {}

    private PolicyDiff() {}

    /** The parameters that differ, in the order of the first version's fields, then what only the second has. */
    static List<Difference> between(Policy left, Policy right, Depth depth) {
        var lefts = byPath(left);
        var rights = byPath(right);
        var paths = new ArrayList<>(lefts.keySet());
        rights.keySet().stream().filter(path -> !lefts.containsKey(path)).forEach(paths::add);
        return paths.stream()
                .map(path -> new Difference(
                        path, Optional.ofNullable(lefts.get(path)), Optional.ofNullable(rights.get(path))))
                .filter(pair -> differs(pair, depth))
                .toList();
    }

    private static boolean differs(Difference pair, Depth depth) {
        if (pair.left().isEmpty() || pair.right().isEmpty()) {
            return true;
        }
        var left = pair.left().get();
        var right = pair.right().get();
        return switch (depth) {
            case VALUES -> !left.value().equals(right.value()) || left.isOpen() != right.isOpen();
            case TEXTS -> !left.equals(right);
        };
    }

    private static Map<String, Ruled<?>> byPath(Policy policy) {
        var parameters = new LinkedHashMap<String, Ruled<?>>();
        var header = policy.header();
        parameters.put("status", fact(header.status()));
        parameters.put("effective", fact(header.effective()));
        parameters.put("source", fact(header.source()));
        PolicyParameters.of(policy).forEach(each -> parameters.put(each.path(), each.ruled()));
        return parameters;
    }

    /** What a version says of itself, under no rule. */
    private static <T> Ruled<T> fact(T value) {
        return Ruled.stated(value, new RuleText("", "", ""));
    }
}
