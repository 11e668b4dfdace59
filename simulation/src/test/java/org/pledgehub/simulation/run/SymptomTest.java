package org.pledgehub.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.simulation.check.Difference;

final class SymptomTest {

    @Test
    void shouldKnowTheSameFieldOfAnotherLoanAgain() {
        var one = new Difference("loan bank-a/1", "claims[0].payableFen", "7", "8");
        var other = new Difference("loan bank-b/9", "claims[3].payableFen", "100", "0");

        assertThat(Symptom.of(one).showsIn(new Verdict(List.of(other), 0))).isTrue();
    }

    @Test
    void shouldTellAnswersApartByTheirCodes() {
        var missing = new Difference("answer bank-a e1", "", "Answer[status=ACCEPTED, reasons=[]]", "null");
        var refused = new Difference(
                "answer bank-a e1",
                "",
                "Answer[status=ACCEPTED, reasons=[]]",
                "Answer[status=REJECTED, reasons=[FUTURE_DATE]]");

        assertThat(Symptom.of(missing)).isNotEqualTo(Symptom.of(refused));
    }

    @Test
    void shouldTellAMissingRecordFromOneTooMany() {
        var missing = new Difference("claim bank-a/1#n1", "", "{\"claimId\": \"bank-a/1#n1\"}", "nothing");
        var another = new Difference("claim bank-a/2#n9", "", "{\"claimId\": \"bank-a/2#n9\"}", "nothing");
        var tooMany = new Difference("claim bank-a/1#n1", "", "nothing", "{\"claimId\": \"bank-a/1#n1\"}");

        assertThat(Symptom.of(missing)).isEqualTo(Symptom.of(another)).isNotEqualTo(Symptom.of(tooMany));
    }
}
