package org.pledgehub.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own rules for pools and for subsidies: one id names one rule. */
final class HouseDefaultsTest {

    @Test
    void shouldGiveEachRuleAnIdOfItsOwn() throws ReflectiveOperationException {
        var ids = new ArrayList<String>();
        for (var defaults : List.of(HouseDefaults.class, SubsidyDefaults.class)) {
            for (var method : defaults.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0) {
                    ids.addAll(ruleIds(method.invoke(null)));
                }
            }
        }

        assertThat(ids).hasSizeGreaterThan(35).doesNotHaveDuplicates();
    }

    private static List<String> ruleIds(Object value) throws ReflectiveOperationException {
        var ids = new ArrayList<String>();
        switch (value) {
            case RuleText rule -> ids.add(rule.ruleId());
            case Ruled<?> ruled -> ids.add(ruled.rule().ruleId());
            default -> {
                for (var part : value.getClass().getRecordComponents()) {
                    ids.addAll(ruleIds(part.getAccessor().invoke(value)));
                }
            }
        }
        return ids;
    }
}
