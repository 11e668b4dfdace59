package org.pledgehub.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

final class HouseDefaultsTest {

    @Test
    void shouldGiveEachRuleAnIdOfItsOwn() throws ReflectiveOperationException {
        var ids = new ArrayList<String>();
        for (var method : HouseDefaults.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0) {
                ids.add(ruleId(method.invoke(null)));
            }
        }

        assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    private static String ruleId(Object value) {
        return value instanceof Ruled<?> ruled ? ruled.rule().ruleId() : ((RuleText) value).ruleId();
    }
}
