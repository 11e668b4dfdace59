package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Story;
import org.pledgehub.oracle.reading.SubsidyText;

/** All programmes: pages of applications, terms, and answers to events about them. */
public final class SubsidyBook {
    private final Reading told;
    private final SortedMap<String, SubsidyView> views = new TreeMap<>();
    private final SortedMap<String, DutyView> duties = new TreeMap<>();
    private final SortedMap<EventName, Answer> answers = new TreeMap<>();

    private SubsidyBook(Reading told) {
        this.told = told;
    }

    /** Judges all programmes. */
    public static SubsidyBook of(Reading told) {
        var book = new SubsidyBook(told);
        told.programmes().values().forEach(book::judge);
        return book;
    }

    /** Pages by {@code programme|application}. */
    public SortedMap<String, SubsidyView> views() {
        return views;
    }

    /** Terms by their id. */
    public SortedMap<String, DutyView> duties() {
        return duties;
    }

    /** Final answer to each event. */
    public SortedMap<EventName, Answer> answers() {
        return answers;
    }

    private void judge(Story all) {
        var pool = told.pools().get(all.subject());
        var story = pool == null ? all : all.hearing(fact -> hears(pool, fact));
        if (pool == null) {
            all.facts().forEach(fact -> answers.put(
                    new EventName(fact.party(), fact.eventId()), SubsidyAnswers.waits("POOL_UNKNOWN")));
            return;
        }
        var measure = measure(pool, story);
        var bans = new Bans(measure);
        answers.putAll(new SubsidyAnswers(measure, story).all());
        var page = new SubsidyPage(measure, bans);
        var today = told.asOf().orElse(LocalDate.MIN);
        var cases = new ArrayList<Case>();
        for (var application : measure.applications()) {
            var text = measure.text(application);
            if (text.isPresent()) {
                cases.add(Case.of(measure, bans, application, text.get(), today));
            } else {
                put(page.unruled(application));
            }
        }
        var parts = new Sharing(measure, bans).of(cases);
        cases.forEach(one -> put(page.of(one, parts.get(one.application().id()))));
        told.asOf().ifPresent(day -> new SubsidyTerms(measure, bans, day)
                .pages(cases)
                .forEach(view -> duties.put(view.getDutyId(), view)));
    }

    private void put(SubsidyView view) {
        views.put(view.getProgramme() + "|" + view.getApplication(), view);
    }

    /** A step or call is the word of the programme's own authority only. */
    private static boolean hears(Pool pool, Fact fact) {
        return fact.role() != Role.AUTHORITY || fact.party().equals(pool.getAuthority());
    }

    private Measure measure(Pool pool, Story story) {
        var calls = new HashMap<Integer, Said<SubsidyCalled>>();
        story.standing(SubsidyCalled.class)
                .forEach(call -> calls.put(call.payload().getYear(), call));
        var texts = told.policies().subsidy(pool.getPolicy()).stream()
                .filter(SubsidyText::decides)
                .toList();
        return new Measure(pool, texts, told.calendars(), calls, applications(story));
    }

    private static List<Application> applications(Story story) {
        var names = new HashMap<String, Said<SubsidyApplied>>();
        var said = story.standing(SubsidyApplied.class);
        said.forEach(one -> one.ids().forEach(id -> names.put(one.party() + "/" + id, one)));
        var proofs = new HashMap<String, List<Said<SubsidyProven>>>();
        for (var proof : story.standing(SubsidyProven.class)) {
            var of = named(names, proof.payload().getApplication());
            if (of != null
                    && Application.hears(of, proof.party(), proof.root().role(), proof.payload())) {
                proofs.computeIfAbsent(of.root().name(), none -> new ArrayList<>())
                        .add(proof);
            }
        }
        var steps = new HashMap<String, List<Said<SubsidyStepTaken>>>();
        for (var step : story.standing(SubsidyStepTaken.class)) {
            var of = named(names, step.payload().getApplication());
            if (of != null) {
                steps.computeIfAbsent(of.root().name(), none -> new ArrayList<>())
                        .add(step);
            }
        }
        return said.stream()
                .map(one -> new Application(
                        one.party() + "/" + one.eventId(),
                        one,
                        proofs.getOrDefault(one.root().name(), List.of()),
                        steps.getOrDefault(one.root().name(), List.of())))
                .toList();
    }

    private static @Nullable Said<SubsidyApplied> named(Map<String, Said<SubsidyApplied>> names, String written) {
        return names.get(Keys.application(written).orElseThrow());
    }
}
