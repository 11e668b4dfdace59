package org.pledgehub.simulation.fault;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pledgehub.domain.policy.Basis;
import org.pledgehub.domain.policy.PolicyHeader;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.Wording;

/**
 * The parameters of a pool policy that choose between ways, as {@code path=choice}: every enumeration and every sealed
 * alternative in it, wherever it stands. A parameter that a policy gets in the future is found without being named
 * here.
 */
final class PolicyParameters {

    private static final String DOMAIN = "org.pledgehub.domain.";

    private final SortedSet<String> found = new TreeSet<>();

    private PolicyParameters() {}

    /** What a policy chooses. */
    static SortedSet<String> of(PoolPolicy policy) {
        var parameters = new PolicyParameters();
        parameters.value("", policy);
        return parameters.found;
    }

    /** Everything that a policy could choose. */
    static SortedSet<String> all() {
        var parameters = new PolicyParameters();
        parameters.type("", PoolPolicy.class);
        return parameters.found;
    }

    private void value(String path, Object value) {
        switch (value) {
            case Ruled<?> ruled -> value(path, ruled.value());
            case Enum<?> choice -> found.add(path + "=" + choice.name());
            case Collection<?> all -> all.forEach(one -> value(path, one));
            case Map<?, ?> map -> map.keySet().forEach(key -> value(path, key));
            case Record record
            when isWalked(record.getClass()) -> {
                if (isAlternative(record.getClass())) {
                    found.add(path + "=" + record.getClass().getSimpleName());
                }
                for (var component : record.getClass().getRecordComponents()) {
                    value(path(path, component), read(component, record));
                }
            }
            default -> {}
        }
    }

    private void type(String path, Type type) {
        switch (type) {
            case ParameterizedType generic -> type(path, generic.getActualTypeArguments()[0]);
            case Class<?> choice
            when choice.isEnum() -> {
                for (Object constant : choice.getEnumConstants()) {
                    found.add(path + "=" + ((Enum<?>) constant).name());
                }
            }
            case Class<?> alternatives
            when alternatives.isSealed() && isWalked(alternatives) -> {
                for (Class<?> alternative : alternatives.getPermittedSubclasses()) {
                    found.add(path + "=" + alternative.getSimpleName());
                    components(path, alternative);
                }
            }
            case Class<?> record when record.isRecord() && isWalked(record) -> components(path, record);
            default -> {}
        }
    }

    private void components(String path, Class<?> record) {
        for (var component : record.getRecordComponents()) {
            type(path(path, component), component.getGenericType());
        }
    }

    private static boolean isAlternative(Class<?> record) {
        for (Class<?> parent : record.getInterfaces()) {
            if (parent.isSealed() && record != PoolPolicy.class) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWalked(Class<?> type) {
        return type.getName().startsWith(DOMAIN)
                && type != RuleText.class
                && type != Wording.class
                && type != PolicyHeader.class
                && !Basis.class.isAssignableFrom(type);
    }

    private static String path(String path, RecordComponent component) {
        return path.isEmpty() ? component.getName() : path + "." + component.getName();
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A policy's " + component.getName() + " cannot be read", e);
        }
    }
}
