package org.pledgehub.cli.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.pledgehub.cli.text.Language;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.policy.AllLevelsCeiling;
import org.pledgehub.domain.policy.Basis;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.Funding;
import org.pledgehub.domain.policy.IndustryScope;
import org.pledgehub.domain.policy.InstitutionShare;
import org.pledgehub.domain.policy.InterestLimit;
import org.pledgehub.domain.policy.LeverageLimit;
import org.pledgehub.domain.policy.OnSchedule;
import org.pledgehub.domain.policy.OtherPart;
import org.pledgehub.domain.policy.Payout;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PoolTerm;
import org.pledgehub.domain.policy.Provision;
import org.pledgehub.domain.policy.SubsidyLimit;
import org.pledgehub.domain.policy.SubsidyRate;
import org.pledgehub.domain.policy.Wording;

/** A policy as text: one parameter after the other. It goes over the record, so a new parameter is shown by itself. */
final class PolicyPage {

    private final Language language;

    PolicyPage(Language language) {
        this.language = language;
    }

    String title(Policy policy) {
        var header = policy.header();
        return policy.ref() + "  " + header.status() + "  " + header.effective() + "  " + text(header.title());
    }

    List<String> lines(Policy policy) {
        var lines = new ArrayList<String>();
        lines.add(title(policy));
        for (var parameter : PolicyParameters.of(policy)) {
            lines.add("  " + parameter.path() + " = " + text(parameter.ruled().value()));
            var rule = parameter.ruled().rule();
            lines.add("      " + rule.ruleId() + " " + rule.article()
                    + (rule.phrase().isEmpty() ? "" : " “" + rule.phrase() + "”"));
            if (parameter.ruled().basis() instanceof Basis.Open(var why)) {
                lines.add("      " + text(new Wording("开放参数，我方默认：", "open, our default: ")) + text(why));
            }
        }
        return lines;
    }

    /** A value in the language of the page. */
    String text(Object value) {
        return switch (value) {
            case Wording wording ->
                switch (language) {
                    case ZH -> wording.zh();
                    case EN -> wording.en();
                };
            case Collection<?> many -> many.stream().map(this::text).collect(Collectors.joining(", "));
            case Ratio ratio -> ratio.numerator() + ":" + ratio.denominator();
            case LegalPeriod period -> period.length() + " " + period.unit();
            case LegalClock clock -> text(clock.period()) + ", " + clock.kind() + ", roll " + clock.roll();
            case PoolTerm.Fixed term -> text(term.period());
            case PoolTerm.Unlimited unlimited -> text(new Wording("不限", "unlimited"));
            case Provision provision -> text(provision.says());
            case InstitutionShare row ->
                row.kind() + " " + row.share() + text(new Wording(" 分散部分", " ceded ")) + row.ceded();
            case OtherPart part -> part.kind() + " " + part.share();
            case InterestLimit.Unlimited none -> text(new Wording("不限", "unlimited"));
            case InterestLimit.AtMost limit -> text(new Wording("最多天数 ", "days at most ")) + limit.days();
            case Funding.FiscalOnly alone -> text(new Wording("仅财政", "fiscal side only"));
            case Funding.Matched parts -> text(parts.fiscalToPartner());
            case LeverageLimit.None none -> text(new Wording("无", "none"));
            case LeverageLimit.AtMost limit -> text(limit.times());
            case AllLevelsCeiling.None none -> text(new Wording("无", "none"));
            case AllLevelsCeiling.AtMost limit -> limit.share().toString();
            case Payout.Once once -> text(new Wording("一次付清", "at once"));
            case Payout.TwoStage stages ->
                stages.first() + " + " + stages.first().complement();
            case Cap cap -> cap.scope() + " " + cap.ceiling();
            case SubsidyRate rate -> rate.cost() + " " + rate.ceiling() + scope(rate) + ", " + text(rate.when());
            case OnSchedule rule ->
                text(new Wording("宽限日 ", "days of grace "))
                        + rule.graceDays()
                        + text(new Wording("，展期 ", ", extension "))
                        + rule.extension();
            case SubsidyLimit.PerYear limit -> text(new Wording("每年 ", "per year ")) + limit.ceiling();
            case SubsidyLimit.Times limit -> text(new Wording("次数 ", "times ")) + limit.count();
            default -> value.toString();
        };
    }

    private static String scope(SubsidyRate rate) {
        var grades = rate.grades().stream().sorted().map(Enum::name).collect(Collectors.joining("/"));
        var industry = rate.industry() == IndustryScope.ANY ? "" : " " + rate.industry();
        return (grades.isEmpty() ? "" : " " + grades) + industry;
    }
}
