package org.pledgehub.oracle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;

final class KeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"ZL 2003 1 0100002.X", "200310100002X", "200310100002"})
    void shouldKnowOnePatentByThreeWaysOfWritingIt(String written) {
        assertThat(Keys.right(new RightRef(RightKind.PATENT, written))).contains("PATENT:200310100002X");
    }

    @Test
    void shouldEscapeWhatSeparatesTheParts() {
        assertThat(Keys.loan(new LoanRef("bank-haitang", " HT/2025/００1 "))).contains("bank-haitang/HT%2F2025%2F001");
    }

    @Test
    void shouldNameAClaimAfterItsNoticeAndItsSender() {
        assertThat(Keys.claim("icbc/C1", "icbc", "n1")).isEqualTo("icbc/C1#n1");
        assertThat(Keys.claim("icbc/C1", "guar", "n1")).isEqualTo("icbc/C1#guar:n1");
    }
}
