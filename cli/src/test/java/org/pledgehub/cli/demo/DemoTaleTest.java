package org.pledgehub.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.pledgehub.cli.text.Sentence;

/** Chinese sentences of the demo say what a code means, and have the code in brackets. */
final class DemoTaleTest {

    private static final String FACTS =
            """
            {"deadlines":[{"loan":"bank-haitang/%s","disbursedOn":"2025-03-03","dueOn":"2025-04-02","state":"MISSED"}],
             "loans":{"bank-qingyun/%s":{"claims":[{"verdict":"INELIGIBLE","reasons":["EVENT_ID_REUSED"]}]}},
             "claims":[{"loan":"b/L","paidFen":100,"stage":"RECOVERING","steps":[]}],
             "pools":{"p":{"life":{"endedOn":"2025-06-30","state":"AUDITED"}}},
             "feedback":{"%s":{"REJECTED":1,"reasons":{"EVENT_ID_REUSED":1}}},
             "deadLetters":{"NO_VALUE":2}}
            """.formatted(NewsLoans.FILING_MISSED, NewsLoans.NOT_ELIGIBLE, StoryCast.CHANGQIAO);

    @Test
    void shouldSayWhatACodeMeans() throws IOException {
        var facts = (ObjectNode) new ObjectMapper().readTree(FACTS);

        assertThat(new DemoTale(facts).sentences())
                .extracting(Sentence::zh)
                .anyMatch(line -> line.endsWith("2025-04-02 到期，逾期未备案（MISSED）"))
                .anyMatch(line -> line.endsWith("：不符合条件（INELIGIBLE）；同一编号再次发送，但内容不同（EVENT_ID_REUSED）"))
                .anyMatch(line -> line.endsWith("追偿中（RECOVERING）"))
                .anyMatch(line -> line.endsWith("已审计（AUDITED）"))
                .anyMatch(line ->
                        line.contains("（同一编号再次发送，但内容不同（EVENT_ID_REUSED） 1 条）") && line.contains("（NO_VALUE） 2 条"));
    }
}
