package org.pledgehub.cli.rules;

import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.EffectivePeriod;
import org.pledgehub.domain.policy.Filing;
import org.pledgehub.domain.policy.InstitutionShare;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.SubsidyLimit;
import org.pledgehub.domain.policy.SubsidyRate;

/** The parameters of a policy by name. It goes over the record, so a new parameter is found by itself. */
final class PolicyParameters {

    private final List<Parameter> found = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    private PolicyParameters() {}

    /**
     * A parameter and where it stands in the policy.
     *
     * @param path names of the fields, joined by dots; of a list with the name or rule id of the item; each path once
     * @param ruled value and rule
     */
    record Parameter(String path, Ruled<?> ruled) {}

    /** All parameters of a policy, in the order of its fields. */
    static List<Parameter> of(Policy policy) {
        var parameters = new PolicyParameters();
        parameters.collect("", policy);
        return List.copyOf(parameters.found);
    }

    private void collect(String path, Object value) {
        switch (value) {
            case Ruled<?> ruled -> add(path, ruled);
            case Filing.Required(var rule) -> collect(path, rule);
            case Filing.NotRequired(var rule) -> add(path, Ruled.stated("NOT_REQUIRED", rule));
            case Map<?, ?> map ->
                new TreeMap<Object, Object>(map).forEach((key, each) -> collect(path + "." + key, each));
            case Collection<?> list ->
                list.forEach(each -> collect(each instanceof Ruled<?> ruled ? path + "." + nameOf(ruled) : path, each));
            case Record fields -> {
                for (var component : fields.getClass().getRecordComponents()) {
                    collect(
                            path.isEmpty() ? component.getName() : path + "." + component.getName(),
                            valueOf(component, fields));
                }
            }
            case Optional<?> perhaps -> perhaps.ifPresent(held -> collect(path, held));
            case CharSequence text -> {}
            case Number number -> {}
            case Enum<?> word -> {}
            case TemporalAccessor day -> {}
            case EffectivePeriod period -> {}
            default -> throw new IllegalStateException("say what parameters a " + value.getClass() + " has: " + path);
        }
    }

    private void add(String path, Ruled<?> ruled) {
        var unique = path;
        for (int number = 2; !paths.add(unique); number++) {
            unique = path + "." + number;
        }
        found.add(new Parameter(unique, ruled));
    }

    private static String nameOf(Ruled<?> item) {
        return switch (item.value()) {
            case Enum<?> word -> word.name();
            case Cap cap -> cap.scope().name();
            case InstitutionShare row -> row.kind().name();
            case SubsidyRate rate -> rate.cost().name();
            case SubsidyLimit.PerYear limit -> "PER_YEAR";
            case SubsidyLimit.Times limit -> "TIMES";
            default -> item.rule().ruleId();
        };
    }

    private static Object valueOf(RecordComponent component, Record fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("a parameter cannot be read: " + component, hidden);
        }
    }
}
