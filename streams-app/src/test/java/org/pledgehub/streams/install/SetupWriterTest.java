package org.pledgehub.streams.install;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.FormerParty;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;

/** A pool that is registered again with other parties. */
class SetupWriterTest {

    private static final FormerParty BEFORE =
            new FormerParty(Role.OPERATOR, "op-before", LocalDate.parse("2026-01-31"));

    @Test
    void shouldAskForTheLastDayOfWhoeverLeavesAnOffice() {
        assertThatThrownBy(() -> SetupWriter.keepsOffices(operatedBy("op-before"), operatedBy("op-now")))
                .isInstanceOf(InstallRefusedException.class)
                .hasMessageContaining("pool cy no longer has op-before as its OPERATOR")
                .hasMessageContaining("{role: OPERATOR, party: op-before, until: YYYY-MM-DD}");
        assertThatCode(() -> SetupWriter.keepsOffices(operatedBy("op-before"), operatedBy("op-now", BEFORE)))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldNotForgetWhoHasLeft() {
        assertThatThrownBy(() -> SetupWriter.keepsOffices(operatedBy("op-now", BEFORE), operatedBy("op-now")))
                .hasMessageContaining("{role: OPERATOR, party: op-before, until: 2026-01-31}");
    }

    @Test
    void shouldMoveALastDayNoEarlier() {
        var sooner = new FormerParty(Role.OPERATOR, "op-before", LocalDate.parse("2026-01-30"));
        var later = new FormerParty(Role.OPERATOR, "op-before", LocalDate.parse("2026-02-01"));
        assertThatThrownBy(() -> SetupWriter.keepsOffices(operatedBy("op-now", BEFORE), operatedBy("op-now", sooner)))
                .hasMessageContaining("until: 2026-01-31");
        assertThatCode(() -> SetupWriter.keepsOffices(operatedBy("op-now", BEFORE), operatedBy("op-now", later)))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldLetAnybodyTakeAnOfficeThatNobodyHeld() {
        var nobody = new PartyReference(
                Pool.newBuilder().setPool("cy").setPolicy("chaoyang").build());
        assertThatCode(() -> SetupWriter.keepsOffices(nobody, operatedBy("op-now")))
                .doesNotThrowAnyException();
        assertThatCode(() -> SetupWriter.keepsOffices(null, operatedBy("op-now")))
                .doesNotThrowAnyException();
    }

    private static PartyReference operatedBy(String operator, FormerParty... former) {
        return new PartyReference(Pool.newBuilder()
                .setPool("cy")
                .setPolicy("chaoyang")
                .setOperator(operator)
                .setFormer(List.of(former))
                .build());
    }
}
