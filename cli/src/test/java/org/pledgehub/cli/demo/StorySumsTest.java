package org.pledgehub.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.pledgehub.cli.text.Sentence;

final class StorySumsTest {
    private static final String FACTS = """
            {"pools":{"p":{"contributedFen":1000,"cashFiscalFen":475,"cashPartnerFen":445,"reservedFen":0,
                "life":{"distributedFiscalFen":0,"distributedPartnerFen":0},
                "book":{"FISCAL_CASH":475,"PARTNER_CASH":445,"FISCAL_CAPITAL":500,"PARTNER_CAPITAL":500,
                        "COMPENSATION_PAID":100,"RECOVERED":20}}},
             "claims":[{"claim":"b/L#n","pool":"p","paidFen":100,"recoveredGrossFen":110,"recoveryCostFen":10,
                "recoveredBankFen":80,"recoveredFiscalFen":10,"recoveredPartnerFen":10,"stillToRecoverFen":80}]}
            """;

    @Test
    void shouldFindNothingWhereEverySumComesOut() throws IOException {
        assertThat(new StorySums(facts()).differences()).isEmpty();
        assertThat(new StorySums(facts()).sentences())
                .extracting(Sentence::en)
                .containsExactly(
                        "Checked, p: contributed ¥10.00 + recovered ¥0.20 = compensated ¥1.00 + distributed ¥0.00"
                                + " + on the accounts ¥9.20; debits equal credits");
    }

    @Test
    void shouldNameEverySumThatAFenTooManyUpsets() throws IOException {
        var facts = facts();
        ((ObjectNode) facts.path("pools").path("p")).put("cashFiscalFen", 476);

        assertThat(new StorySums(facts).differences())
                .extracting(Sentence::en)
                .containsExactly(
                        "Does not come out: p fiscal cash: ¥4.75 ≠ ¥4.76",
                        "Does not come out: p in − out: ¥10.20 ≠ ¥10.21");
    }

    private static ObjectNode facts() throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(FACTS);
    }
}
