package org.pledgehub.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RightsPledged;

/** What becomes of rows. */
class MappingRunTest {

    private static final String REPAYMENTS = """
            mapping: repayments
            formats:
              money: {number: yuan, grouping: ","}
            skip:
              - {name: interest-only, when: {$kind: INT}}
            emit:
              - name: repaid
                event: RepaymentReceived
                when: {$kind: {not: [INT, ODD]}}
                route: {role: BANK, party: $bank}
                id: [$contract, $no]
                occurredOn: {from: $day, format: iso-date}
                fields:
                  loan.bank: $bank
                  loan.contract: $contract
                  principalFen: {from: $amount, format: money}
            """;
    private static final String HEADER = "bank,contract,no,day,amount,kind\n";

    @TempDir
    private Path folder;

    private MappingScenario scenario;

    @BeforeEach
    void openFolder() {
        scenario = new MappingScenario(folder);
    }

    @Test
    void shouldAccountForEveryRow() throws Exception {
        scenario.given(REPAYMENTS)
                .file(
                        "r.csv",
                        HEADER
                                + "icbc,L-1,1,2025-08-29,\"1,000.50\",PRI\n"
                                + "icbc,L-1,2,2025-08-29,7,INT\n"
                                + "\n"
                                + "icbc,L-1,3,2025-08-29,8,ODD\n"
                                + "icbc,L-1,4,2025-08-29,8\n")
                .whenMapped("r.csv");

        var totals = scenario.totals();
        assertThat(totals.rows()).isEqualTo(4);
        assertThat(totals.mappedRows()).isEqualTo(1);
        assertThat(totals.skipped()).containsEntry("interest-only", 1L);
        assertThat(totals.rejectedRows()).isEqualTo(2);
        assertThat(scenario.rejectCodes()).containsExactly("5::ROW_NOT_COVERED", "6::COLUMN_COUNT");
        assertThat(scenario.payload(RepaymentReceived.class).getPrincipalFen()).isEqualTo(1_000_50L);
    }

    @Test
    void shouldNameEveryFaultOfARowWithItsColumn() throws Exception {
        scenario.given(REPAYMENTS)
                .file("r.csv", HEADER + "ICBC,,1,2025-02-30,1.005,PRI\n")
                .whenMapped("r.csv");

        assertThat(scenario.events()).isEmpty();
        assertThat(scenario.rejectCodes())
                .containsExactly(
                        "2:bank:PARTY_ID_INVALID",
                        "2:contract:EVENT_ID_BLANK",
                        "2:day:DATE_IMPOSSIBLE",
                        "2:contract:VALUE_MISSING",
                        "2:amount:AMOUNT_NOT_EXACT");
        assertThat(scenario.rejects()).allSatisfy(reject -> {
            assertThat(reject.wording().zh()).doesNotContain("{").isNotBlank();
            assertThat(reject.wording().en()).doesNotContain("{").isNotBlank();
        });
    }

    @Test
    void shouldGiveDeterministicEnvelopes() throws Exception {
        scenario.given(REPAYMENTS)
                .file("r.csv", HEADER + "icbc,借/1,1,2025-08-29,5,PRI\n")
                .whenMapped("r.csv");

        var envelope = ((BankEvent) scenario.onlyEvent().event()).getEnvelope();
        assertThat(envelope.getEventId()).isEqualTo("repayments:repaid:借%2F1:1");
        assertThat(envelope.getOccurredOn()).isEqualTo(LocalDate.of(2025, 8, 29));
        assertThat(envelope.getRecordedAt()).isEqualTo(Instant.parse("2025-08-28T16:00:00Z"));
        assertThat(envelope.getSourceRef()).isEqualTo("r.csv:2");
    }

    @Test
    void shouldReadGbkAndUtf8Alike() throws Exception {
        var content = HEADER + "icbc,朝阳借字第１号,1,2025-08-29,5,PRI\n";
        scenario.given(REPAYMENTS)
                .file("gbk.csv", content, Charset.forName("GBK"))
                .file("bom.csv", "\uFEFF" + content, StandardCharsets.UTF_8)
                .whenMapped("gbk.csv", "bom.csv");

        assertThat(scenario.events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(((RepaymentReceived) ((BankEvent) event.event()).getPayload())
                                .getLoan()
                                .getContract())
                        .isEqualTo("朝阳借字第１号"));
    }

    @Test
    void shouldTakeNothingOfAFileOfNoAllowedCharset() throws Exception {
        var start = (HEADER + "icbc,L-1,1,2025-08-29,5,PRI\nicbc,").getBytes(StandardCharsets.UTF_8);
        var bytes = java.util.Arrays.copyOf(start, start.length + 2);
        bytes[start.length] = (byte) 0xFF;
        bytes[start.length + 1] = (byte) 0xFF;
        scenario.given(REPAYMENTS).file("r.csv", bytes).whenMapped("r.csv");

        assertThat(scenario.events()).isEmpty();
        assertThat(scenario.rejectCodes()).containsExactly("3::CHARSET_UNREADABLE");
        assertThat(scenario.totals().hasRejects()).isTrue();
    }

    @Test
    void shouldSayWhereAFileCanNoLongerBeSplit() throws Exception {
        scenario.given(REPAYMENTS)
                .file("r.csv", HEADER + "icbc,L-1,1,2025-08-29,5,PRI\n" + "icbc,\"L-2" + "x".repeat(1 << 21) + "\n")
                .whenMapped("r.csv");

        assertThat(scenario.events()).hasSize(1);
        assertThat(scenario.rejectCodes()).containsExactly("3::ROW_UNREADABLE");
    }

    @Test
    void shouldRejectAmbiguousAndMissingLookups() throws Exception {
        scenario.given("""
                        mapping: joined
                        source: {delimiter: ";"}
                        lookups:
                          loan: {file: loans.csv, key: account, on: $account, where: {$open: "1"}}
                          note: {file: notes.csv, key: [bank, account], on: [$loan.bank, $account], unmatched: blank}
                        emit:
                          - name: repaid
                            event: RepaymentReceived
                            route: {role: BANK, party: $loan.bank}
                            id: $no
                            occurredOn: {from: $day, format: iso-date}
                            correlationId: $note.text
                            fields:
                              loan.bank: $loan.bank
                              loan.contract: $loan.contract
                              principalFen: {from: $fen, format: fen}
                        """)
                .file(
                        "loans.csv",
                        "account;bank;contract;open\n1;icbc;A;1\n1;icbc;B;0\n2;icbc;C;1\n2;icbc;D;1\n;icbc;E;1\n")
                .file("notes.csv", "bank;account;text\nicbc;9;x\n")
                .file("r.csv", "no;account;day;fen\n1;1;2025-01-02;100\n2;2;2025-01-02;100\n3;3;2025-01-02;100\n")
                .whenMapped("r.csv");

        assertThat(scenario.payload(RepaymentReceived.class).getLoan().getContract())
                .isEqualTo("A");
        assertThat(scenario.rejectCodes())
                .contains("6::LOOKUP_KEY_BLANK", "3:loan.bank:LOOKUP_AMBIGUOUS", "4:loan.bank:LOOKUP_NO_MATCH");
        assertThat(scenario.totals().rejectedRows()).isEqualTo(2);
        assertThat(scenario.totals().faultsBeyondRows()).isEqualTo(1);
    }

    @Test
    void shouldEmitSeveralEventsFromOneRow() throws Exception {
        scenario.given("""
                        mapping: wide
                        let:
                          kind: {from: $种类, map: {专利: PATENT, 商标: TRADEMARK}, otherwise: OTHER}
                        emit:
                          - name: disbursed
                            event: LoanDisbursed
                            route: {role: BANK, party: icbc}
                            id: $合同
                            occurredOn: {from: $放款日, format: iso-date}
                            fields:
                              loan.bank: icbc
                              loan.contract: $合同
                              pool: chaoyang
                              amountFen: {from: "${金额(万元)}", format: wan-yuan}
                              borrower.uscc: $信用代码
                              borrower.sizeClass: {from: $规模, map: {微型: MICRO, 小型: SMALL}}
                              borrower.highTech: {from: $高新, ifBlank: 否}
                              plan.dayOfMonth: {from: $还款日}
                              predecessor.bank: icbc
                              predecessor.contract: $原合同
                          - name: pledged
                            event: RightsPledged
                            when: {$专利号: {not: ""}}
                            route: {role: BANK, party: icbc}
                            id: $合同
                            occurredOn: {from: $放款日, format: iso-date}
                            fields:
                              loan.bank: icbc
                              loan.contract: $合同
                              pledges[0].right.kind: $let.kind
                              pledges[0].right.number: $专利号
                              pledges[0].pledgorUscc: $信用代码
                        """).file("w.csv", """
                        合同,放款日,金额(万元),信用代码,规模,高新,还款日,原合同,种类,专利号
                        L1,2025-08-29,50.5,91110000500000001X,小型,是,,,专利,2020100000001
                        L2,2025-08-29,50,91110000500000001X,,,20,L1,,
                        """).whenMapped("w.csv");

        assertThat(scenario.rejects()).isEmpty();
        assertThat(scenario.events()).hasSize(3);
        var first = (LoanDisbursed) ((BankEvent) scenario.events().get(0).event()).getPayload();
        assertThat(first.getAmountFen()).isEqualTo(505_000_00L);
        assertThat(first.getBorrower().getSizeClass()).isEqualTo(SizeClass.SMALL);
        assertThat(first.getBorrower().getHighTech()).isTrue();
        assertThat(first.getPlan()).isNull();
        assertThat(first.getPredecessor()).isNull();
        var pledged = (RightsPledged) ((BankEvent) scenario.events().get(1).event()).getPayload();
        assertThat(pledged.getPledges().getFirst().getRight().getKind()).isEqualTo(RightKind.PATENT);
        var second = (LoanDisbursed) ((BankEvent) scenario.events().get(2).event()).getPayload();
        assertThat(second.getBorrower().getSizeClass()).isNull();
        assertThat(second.getBorrower().getHighTech()).isFalse();
        assertThat(second.getPlan().getDayOfMonth()).isEqualTo(20);
        assertThat(second.getPredecessor().getContract()).isEqualTo("L1");
    }

    @Test
    void shouldRefuseToStartWhereAColumnOrAFileIsMissing() throws IOException {
        scenario.given(REPAYMENTS).file("r.csv", "bank,contract,no,day,sum,kind\n");

        assertThatThrownBy(() -> scenario.whenMapped("r.csv", "absent.csv"))
                .isInstanceOfSatisfying(
                        MappingRejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(MappingFault::code)
                                .containsExactlyInAnyOrder(MappingCode.FILE_UNREADABLE, MappingCode.COLUMN_UNKNOWN));
    }

    @Test
    void shouldRefuseAFileThatNoMappingTakes() {
        scenario.given(REPAYMENTS.replace("formats:", "source: {files: [\"rep*.csv\"]}\nformats:"))
                .file("other.csv", HEADER);

        assertThatThrownBy(() -> scenario.whenMapped("other.csv"))
                .isInstanceOfSatisfying(
                        MappingRejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(MappingFault::code)
                                .containsExactly(MappingCode.FILE_NOT_COVERED));
    }

    @Test
    void shouldRejectEveryKindOfUnusableValue() throws Exception {
        scenario.given("""
                        mapping: strict
                        emit:
                          - name: one
                            event: LoanDisbursed
                            route: {role: BANK, party: icbc}
                            id: $id
                            occurredOn: {from: "2025-01-02", format: iso-date}
                            fields:
                              loan.bank: icbc
                              loan.contract: L
                              pool: p
                              amountFen: {from: $amount, format: fen}
                              borrower.uscc: {from: "9111$number", pad: 17, text: [uscc-check]}
                              borrower.name: {from: $name, map: {a: A}}
                              borrower.sizeClass: $size
                              borrower.highTech: $flag
                              plan.dayOfMonth: $day
                              maturityOn: {from: "2025-01-31", format: iso-date, plusMonths: $months}
                        """)
                .file(
                        "s.csv",
                        "id,amount,number,name,size,flag,day,months\n"
                                + "x".repeat(200) + ",twelve,1234567890123456789,b,TINY,maybe,9999999999,\n"
                                + "2,1,a,a,SMALL,1,1,99999\n")
                .whenMapped("s.csv");

        assertThat(scenario.rejectCodes())
                .containsExactlyInAnyOrder(
                        "2::EVENT_ID_TOO_LONG",
                        "2:amount:NUMBER_UNREADABLE",
                        "2:number:VALUE_TOO_LONG",
                        "2:name:VALUE_NOT_MAPPED",
                        "2:size:ENUM_UNKNOWN",
                        "2:flag:FLAG_UNREADABLE",
                        "2:day:NUMBER_TOO_LARGE",
                        "2:months:VALUE_MISSING",
                        "3:number:CODE_UNREADABLE",
                        "3:months:NUMBER_TOO_LARGE");
    }

    /** A machine reads the bytes of a name in another charset as U+FFFD, with which the hub would refuse every row. */
    @Test
    void shouldNameAFileWhoseNameTheMachineCannotRead() throws Exception {
        var constants = """
                mapping: one
                emit:
                  - name: repaid
                    event: RepaymentReceived
                    route: {role: BANK, party: icbc}
                    id: "1"
                    occurredOn: {from: "2026-03-02", format: iso-date}
                    fields: {loan.bank: icbc, loan.contract: A1, principalFen: {from: "1", format: fen}}
                """;
        var emit = MappingReader.read("one.yaml", constants).emits().getFirst();

        var event = emit.event(new Row(new int[0], List.of()), 2, "还款\uFFFD.csv", new RowFaults("x"));

        assertThat(((BankEvent) event.orElseThrow().event()).getEnvelope().getSourceRef())
                .isEqualTo("还款?.csv:2");
    }

    @Test
    void shouldDocumentEveryCodeOfARow() throws IOException {
        assertThat(java.nio.file.Files.readString(Path.of("../docs/mappings.md")))
                .contains(java.util.Arrays.stream(RowCode.values())
                        .map(RowCode::name)
                        .toList());
    }
}
