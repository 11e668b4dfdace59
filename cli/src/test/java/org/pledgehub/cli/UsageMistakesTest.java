package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command line that cannot be understood is answered with one line, in the language asked for. */
final class UsageMistakesTest {

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    simulate --seed x              | --seed: 'x' is no whole number, or too large.
                    simulate --threads 99999999999 | --threads: '99999999999' is no whole number, or too large.
                    sheet --pool p --year MMXXV    | --year: 'MMXXV' is no whole number, or too large.
                    simulate --seed                | --seed lacks its value S.
                    simulate --seed --runs 1       | --seed lacks its value S.
                    simulate --seed 1 --seed 2     | --seed can be given once only.
                    demo --once=x                  | --once takes no value; leave 'x' away.
                    status --set x                 | --set: 'x' must be written as NAME=VALUE.
                    status x                       | One argument too many: x.
                    due --policy chaoyang          | Missing: --from D, --to D.
                    validate                       | Missing: FILE.
                    calc                           | Name an input file, or - for standard input.
                    certify --party p --pol q      | There is no option --pol. Did you mean --pool or --policy?
                    ledger shw                     | There is no command hub ledger shw. Did you mean show?
                    simulat --seed 1               | There is no command hub simulat. Did you mean simulate?
                    frobnicate                     | There is no command hub frobnicate.
                    """)
    void shouldSayInOneLineWhatIsWrongAndWhereToReadOn(String arguments, String answer) {
        assertThat(hub("--lang en " + arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(results.toString()).isEmpty();
        assertThat(messages.toString()).startsWith(answer + " See hub").hasLineCount(1);
    }

    @Test
    void shouldTellOfTheSlipAndNotOfWhatItLeavesMissing() {
        assertThat(hub("--lang en due --policy chaoyang --form 2025-09-01 --to 2025-09-01"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString())
                .isEqualToIgnoringNewLines("There is no option --form. Did you mean --from? See hub due --help.");
    }

    @Test
    void shouldNameTheValuesThereAre() {
        assertThat(hub("--lang en party init bank-x --role BNAK")).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString())
                .isEqualToIgnoringNewLines("--role: 'BNAK' is none of BANK, GUARANTOR, REGISTRY, OPERATOR, AUTHORITY,"
                        + " CUSTODIAN. Did you mean BANK? See hub party init --help.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --lang zh simulate --seed x                | --seed：“x” 不是整数，或超出范围。用法见 hub simulate --help。
                    simulate --seed x --lang zh                | --seed：“x” 不是整数，或超出范围。用法见 hub simulate --help。
                    simulate --seed x --lang=ZH                | --seed：“x” 不是整数，或超出范围。用法见 hub simulate --help。
                    --lang zh ledger                           | 缺少命令：show 或 verify。用法见 hub ledger --help。
                    --lang zh policis                          | 没有命令 hub policis。是不是 policies？用法见 hub --help。
                    --lang zh certify --party p --pol q        | 没有选项 --pol。是不是 --pool 或 --policy？用法见 hub certify --help。
                    --lang zh due --policy chaoyang            | 缺少 --from D、--to D。用法见 hub due --help。
                    --lang zh run --only COR                   | --only：“COR” 不是可选的值；可选：INTAKE, CORE。是不是 CORE？用法见 hub run --help。
                    --lang zh strimzi --topic-prefix Bad       | --topic-prefix 应为 1 至 31 个小写字母、数字或连字符，不以连字符开头。用法见 hub strimzi --help。
                    --lang zh party init b-x --role UNKNOWN    | --role 不能为 UNKNOWN。用法见 hub party init --help。
                    """)
    void shouldSayItInTheLanguageAskedForAnywhereOnTheLine(String arguments, String answer) {
        assertThat(hub(arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).isEqualToIgnoringNewLines(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    due --policy chaoyang --from 2025-13-01 --to 2025-09-01 | --from: '2025-13-01' is no day; write it as yyyy-MM-dd.
                    statement --pool p --month 2026-2 --out .               | --month: '2026-2' is no month; write it as yyyy-MM.
                    """)
    void shouldSayHowDaysAndMonthsAreWritten(String arguments, String answer) {
        assertThat(hub("--lang en " + arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).startsWith(answer).hasLineCount(1);
    }

    private int hub(String arguments) {
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), arguments.split(" "));
    }
}
