package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.oracle.reading.Clock;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.SubsidyText;
import org.pledgehub.oracle.reading.Walk;

/** The terms of a programme: windows of its calls, notices of its lists, bans. */
final class SubsidyTerms {
    private static final Clock BEFORE = new Clock(5, Clock.Unit.WORKING_DAYS, true, Clock.Roll.BACKWARD);

    private final Measure measure;
    private final Bans bans;
    private final LocalDate today;
    private final List<DutyView> pages = new ArrayList<>();

    SubsidyTerms(Measure measure, Bans bans, LocalDate today) {
        this.measure = measure;
        this.bans = bans;
        this.today = today;
    }

    List<DutyView> pages(List<Case> cases) {
        measure.calls().forEach(this::window);
        cases.forEach(this::notice);
        bans.companies()
                .forEach(company -> bans.of(company).ifPresent(ban -> {
                    var rule = ban.text().clock("BAN").orElseThrow();
                    page("BAN", company, ban.from(), ban.walk(), ban.walk().on(), ban.text(), rule);
                }));
        return pages;
    }

    private void window(Integer year, Said<SubsidyCalled> call) {
        var payload = call.payload();
        var text = measure.texts().stream()
                .filter(one -> one.holdsOn(payload.getOpensOn()) && one.isValidOn(payload.getOpensOn()))
                .findFirst();
        if (text.isEmpty()) {
            return;
        }
        var clock = text.get().clock("SUBSIDY_WINDOW");
        var walk = Optional.ofNullable(payload.getClosesOn())
                .map(Walk::fixed)
                .or(() -> clock.map(rule -> measure.calendars().walk(payload.getOpensOn(), rule.value())));
        boolean named = payload.getClosesOn() != null;
        Rule<?> late = text.get().eligibility().late();
        Rule<?> rule = named || clock.isEmpty() ? late : clock.get();
        walk.ifPresent(ends -> page(
                "SUBSIDY_WINDOW",
                year.toString(),
                payload.getOpensOn().minusDays(named ? 1 : 0),
                ends,
                measure.calendars().walk(ends.on(), BEFORE).on(),
                text.get(),
                rule));
    }

    private void notice(Case one) {
        one.notice(Optional.of(today))
                .ifPresent(walk -> page(
                        "PUBLIC_NOTICE",
                        one.application().id(),
                        one.application()
                                .last(SubsidyStepKind.LIST_PUBLISHED, one.upTo(Optional.of(today)))
                                .orElseThrow()
                                .on(),
                        walk,
                        walk.on(),
                        one.text(),
                        one.text().clock("PUBLIC_NOTICE").orElseThrow()));
    }

    private void page(
            String duty, String name, LocalDate from, Walk walk, LocalDate remindOn, SubsidyText text, Rule<?> rule) {
        var programme = measure.id();
        pages.add(DutyView.newBuilder()
                .setDutyId(programme + "|" + duty + "|" + name)
                .setPool(programme)
                .setDuty(duty)
                .setPolicy(text.name())
                .setRuleId(rule.ruleId())
                .setArticle(rule.article())
                .setPhrase(rule.phrase())
                .setStartedOn(from)
                .setPeriodEndsOn(walk.lastDay())
                .setRemindOn(remindOn)
                .setDueOn(walk.on())
                .setProvisional(walk.provisional())
                .setState(
                        today.isAfter(walk.on())
                                ? DutyState.ENDED
                                : today.isBefore(remindOn) ? DutyState.OPEN : DutyState.DUE_SOON)
                .setRevision(1)
                .setFirstDayOn(from.plusDays(1))
                .setRestDays(walk.rests())
                .setAbout(name)
                .build());
    }
}
