package org.pledgehub.cli.certify;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pledgehub.cli.certify.CaseResult.Verdict;
import org.pledgehub.domain.calendar.LegalDay;

/** The dated report on a run of cases, in Chinese and English. */
final class CertifyReport {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(LegalDay.ZONE);

    private CertifyReport() {}

    /** The report as Markdown. */
    static String page(CaseStep.Setting setting, String hub, Instant endedAt, List<CaseResult> results) {
        long passed = results.stream().filter(CaseResult::passed).count();
        long applicable = results.stream()
                .filter(result -> result.verdict() != Verdict.NOT_APPLICABLE)
                .count();
        var lines = new ArrayList<String>();
        lines.add("# 接入测试报告 Conformance report");
        lines.add("");
        lines.add("| | |");
        lines.add("|---|---|");
        lines.add("| 参与方 Party | `" + setting.party() + "` |");
        lines.add("| 测试资金池 Test pool | `" + setting.pool() + "` |");
        lines.add("| 运行编号 Run | `" + setting.run() + "` |");
        lines.add("| 完成时间（北京时间）Ended, China Standard Time | " + MOMENT.format(endedAt) + " |");
        lines.add("| 程序 Program | " + hub + " |");
        lines.add("| 结果 Result | **" + passed + " / " + applicable + "** |");
        if (applicable < results.size()) {
            lines.add("| 不适用（该资金池的政策没有备案期限）Not applicable, the pool's policy has no rule on filing | "
                    + (results.size() - applicable) + " |");
        }
        lines.add("");
        lines.add("| 案例 Case | | 结果 Result | 毫秒 ms | 期望 → 实际 Expected → found |");
        lines.add("|---|---|---|---|---|");
        results.forEach(result -> lines.add(line(result)));
        lines.add("");
        lines.add(
                "每个事件的编号以 `cert-" + setting.run() + "-` 开头。Every event id begins with `cert-" + setting.run() + "-`.");
        return String.join("\n", lines) + "\n";
    }

    private static String line(CaseResult result) {
        var words = result.verdict().text().zh() + " " + result.verdict().text().en();
        var verdict = result.failed() ? "**" + words + "**" : words;
        var steps = result.steps().stream()
                .map(step -> step.verdict() == Verdict.OTHERWISE
                        ? step.label() + " **" + step.expected() + " → " + step.found() + "**"
                        : step.label() + " " + step.found())
                .toList();
        return "| " + result.title().zh() + " " + result.title().en() + " | `" + result.id() + "` | " + verdict + " | "
                + result.took().toMillis() + " | " + String.join("; ", steps) + " |";
    }
}
