package org.pledgehub.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.domain.SeededCases;

/** The rows of docs/keys.md. */
final class KeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"icbc", "a1", "bank-of-beijing", "0123456789abcdef0123456789abcdef", " icbc "})
    void shouldTakePartyIdsAsWritten(String text) {
        assertThat(PartyId.parse(text)).isEqualTo(KeyReading.valid(PartyId.of(text.strip())));
    }

    @ParameterizedTest
    @CsvSource({
        "'',EMPTY",
        "'   ',EMPTY",
        "a,TOO_SHORT",
        "0123456789abcdef0123456789abcdef0,TOO_LONG",
        "ICBC,BAD_CHARACTER",
        "icbc.cn,BAD_CHARACTER",
        "工行,BAD_CHARACTER",
        "i cbc,BAD_CHARACTER"
    })
    void shouldRefuseWhatIsNoPartyId(String text, KeyFault fault) {
        assertThat(PartyId.parse(text)).isEqualTo(KeyReading.invalid(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "HT-2025-001, HT-2025-001",
        "'  HT2025  ', HT2025",
        "ＨＴ２０２５－００１, HT2025-001",
        "京银贷字（2025）第8号, 京银贷字(2025)第8号",
        "'HT 2025', HT%202025",
        "HT/2025, HT%2F2025",
        "HT#1|2, HT%231%7C2",
        "50%, 50%25",
        "ht2025, ht2025"
    })
    void shouldEscapeContractNumbers(String text, String escaped) {
        assertThat(ContractNumber.parse(text).asOptional().orElseThrow().escaped())
                .isEqualTo(escaped);
    }

    @Test
    void shouldGiveOneKeyForWhatLooksTheSame() {
        var plain = LoanKey.parse("icbc", "HT2025001");
        assertThat(LoanKey.parse("icbc", "\uFEFFＨＴ２０２５００１\u3000")).isEqualTo(plain);
        assertThat(LoanKey.parse("icbc", "HT\u200B2025001")).isEqualTo(plain);
        assertThat(LoanKey.parse("icbc", "HT2025001\t")).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"'',EMPTY", "'\u200B ',EMPTY", "'a\u0000b',BAD_CHARACTER", "'a\nb',BAD_CHARACTER"})
    void shouldRefuseWhatIsNoContractNumber(String text, KeyFault fault) {
        assertThat(ContractNumber.parse(text)).isEqualTo(KeyReading.invalid(fault));
    }

    @Test
    void shouldRefuseAnEndlessContractNumber() {
        assertThat(ContractNumber.parse("1".repeat(129))).isEqualTo(KeyReading.invalid(KeyFault.TOO_LONG));
        assertThat(ContractNumber.parse("1".repeat(128)).asOptional()).isPresent();
    }

    @Test
    void shouldReadBackEveryLoanKeyItWrites() {
        SeededCases.forAll(random -> {
            var text = new StringBuilder();
            for (int left = 1 + random.nextInt(12); left > 0; left--) {
                text.appendCodePoint(random.nextInt(4) == 0 ? 0x4E00 + random.nextInt(500) : 33 + random.nextInt(94));
            }
            var key = LoanKey.parse("icbc", text.toString()).asOptional().orElseThrow();
            assertThat(LoanKey.of(key.canonical())).isEqualTo(key);
            assertThat(key.canonical().substring("icbc/".length())).doesNotContain("/", "#", "|", " ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"icbc", "icbc/", "/x", "icbc/a b", "icbc/%2f", "icbc/%", "icbc/%zz", "icbc/a/b"})
    void shouldRefuseLoanKeysThatAreNotCanonical(String text) {
        assertThatThrownBy(() -> LoanKey.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", " 91350100m000100y43 ", "９１３５０１００Ｍ０００１００Ｙ４３"})
    void shouldReadCreditCodes(String text) {
        assertThat(Uscc.parse(text)).isEqualTo(KeyReading.valid(Uscc.of("91350100M000100Y43")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "9135010OM000100Y43", "BERKA0000000001234"})
    void shouldWarnOfCreditCodesThatFailTheStandard(String text) {
        assertThat(Uscc.parse(text)).isEqualTo(KeyReading.odd(Uscc.of(text), KeyWarning.USCC_CHECK_DIGIT));
    }

    @ParameterizedTest
    @CsvSource({
        "'',EMPTY",
        "91350100M000100Y4,TOO_SHORT",
        "91350100M000100Y433,TOO_LONG",
        "91350100-000100Y43,BAD_CHARACTER"
    })
    void shouldRefuseWhatIsNoCreditCode(String text, KeyFault fault) {
        assertThat(Uscc.parse(text)).isEqualTo(KeyReading.invalid(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZL200310100002.X",
                "ZL 2003 1 0100002.X",
                "CN200310100002.X",
                "200310100002X",
                "200310100002",
                "ｚｌ２００３１０１００００２．Ｘ"
            })
    void shouldGiveOneKeyForOnePatent(String text) {
        assertThat(RightId.parse(RightKind.PATENT, text))
                .isEqualTo(KeyReading.valid(RightId.of("PATENT:200310100002X")));
    }

    @ParameterizedTest
    @CsvSource({"200310100002.1, 2003101000021", "2003101000, 2003101000", "20031010000021X, 20031010000021X"})
    void shouldWarnOfPatentNumbersThatCannotBeRight(String text, String number) {
        assertThat(RightId.parse(RightKind.PATENT, text))
                .isEqualTo(KeyReading.odd(new RightId(RightKind.PATENT, number), KeyWarning.PATENT_CHECK_DIGIT));
    }

    @ParameterizedTest
    @CsvSource({"CN112345678B, 112345678B", "US10123456B2, US10123456B2", "PCT/CN2020/123456, PCT/CN2020/123456"})
    void shouldTakePublicationAndForeignNumbersAsTheyAre(String text, String number) {
        assertThat(RightId.parse(RightKind.PATENT, text))
                .isEqualTo(KeyReading.valid(new RightId(RightKind.PATENT, number)));
    }

    @ParameterizedTest
    @CsvSource({
        "TRADEMARK, 第12345678号, TRADEMARK:12345678",
        "TRADEMARK, 012345678, TRADEMARK:12345678",
        "TRADEMARK, cn12345678a, TRADEMARK:12345678A",
        "TRADEMARK, g1234567, TRADEMARK:G1234567",
        "COPYRIGHT, 国作登字-2020-A-01234567, COPYRIGHT:国作登字-2020-A-01234567",
        "COPYRIGHT, 2020 SR 0123456, COPYRIGHT:2020SR0123456"
    })
    void shouldReadOtherRights(RightKind kind, String text, String canonical) {
        assertThat(RightId.parse(kind, text)).isEqualTo(KeyReading.valid(RightId.of(canonical)));
    }

    @ParameterizedTest
    @CsvSource({"'',EMPTY", "'ZL#1',BAD_CHARACTER", "a:b,BAD_CHARACTER"})
    void shouldRefuseWhatIsNoNumberOfARight(String text, KeyFault fault) {
        assertThat(RightId.parse(RightKind.PATENT, text)).isEqualTo(KeyReading.invalid(fault));
    }

    @Test
    void shouldNeverThrowOverASendersText() {
        SeededCases.forAll(random -> {
            var text = new StringBuilder();
            for (int left = random.nextInt(25); left > 0; left--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
            }
            for (var kind : RightKind.values()) {
                assertThat(RightId.parse(kind, text.toString())).isNotNull();
            }
            assertThat(LoanKey.parse(text.toString(), text.toString())).isNotNull();
            assertThat(LoanKey.parse("icbc", text.toString())).isNotNull();
            assertThat(Uscc.parse(text.toString())).isNotNull();
            assertThat(EventId.parse(text.toString())).isNotNull();
        });
    }

    @Test
    void shouldKeepEventIdsExactlyAsSent() {
        assertThat(EventId.parse(" Ｅ-1/a ")).isEqualTo(KeyReading.valid(EventId.of("Ｅ-1/a")));
        assertThat(EventId.parse("")).isEqualTo(KeyReading.invalid(KeyFault.EMPTY));
        assertThat(EventId.parse("x".repeat(201))).isEqualTo(KeyReading.invalid(KeyFault.TOO_LONG));
    }

    @Test
    void shouldNamePolicyVersions() {
        assertThat(PolicyRef.of("chaoyang@1")).isEqualTo(new PolicyRef(PolicyId.of("chaoyang"), 1));
        assertThat(PolicyRef.of("chaoyang@12").canonical()).isEqualTo("chaoyang@12");
        assertThatThrownBy(() -> PolicyRef.of("chaoyang")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PolicyRef.of("chaoyang@0")).isInstanceOf(IllegalArgumentException.class);
    }
}
