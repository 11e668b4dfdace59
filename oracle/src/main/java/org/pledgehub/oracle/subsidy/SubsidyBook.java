package org.pledgehub.oracle.subsidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
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
import org.pledgehub.oracle.reading.Custody;
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
        var pool = Optional.ofNullable(told.pools().get(all.subject()));
        var story = all.hearing(fact -> hears(pool, fact));
        var measure = measure(pool, story);
        var bans = new Bans(measure);
        answers.putAll(pool.isPresent() ? new SubsidyAnswers(measure, story).all() : unregistered(all));
        var page = new SubsidyPage(measure, bans, told.asOf());
        var cases = new ArrayList<Case>();
        var sharing = new Sharing(measure);
        for (var application : measure.applications()) {
            measure.text(application)
                    .ifPresentOrElse(text -> cases.add(new Case(measure, bans, application, text)), () -> {
                        put(page.unruled(application, pool.isPresent()));
                        sharing.paid(application);
                    });
        }
        sharing.among(cases);
        cases.forEach(one -> put(page.of(one)));
        told.asOf()
                .ifPresent(day -> new SubsidyTerms(measure, bans, day)
                        .pages(cases)
                        .forEach(view -> duties.put(view.getDutyId(), view)));
    }

    /** Until the programme is registered everything about it waits. */
    private static Map<EventName, Answer> unregistered(Story all) {
        var answers = new TreeMap<EventName, Answer>();
        all.facts()
                .forEach(fact ->
                        answers.put(new EventName(fact.party(), fact.eventId()), SubsidyAnswers.waits("POOL_UNKNOWN")));
        return answers;
    }

    private void put(SubsidyView view) {
        views.put(view.getProgramme() + "|" + view.getApplication(), view);
    }

    /** A step or call is the word of who runs the programme; where nobody is named, of whoever has the role. */
    private static boolean hears(Optional<Pool> pool, Fact fact) {
        return !(fact.payload() instanceof SubsidyCalled || fact.payload() instanceof SubsidyStepTaken)
                || pool.isPresent() && runs(pool.get(), fact);
    }

    static boolean runs(Pool pool, Fact fact) {
        return fact.role() == Role.AUTHORITY && Custody.speaksFor(pool, fact);
    }

    private Measure measure(Optional<Pool> pool, Story story) {
        var calls = new HashMap<Integer, Said<SubsidyCalled>>();
        story.standing(SubsidyCalled.class)
                .forEach(call -> calls.put(call.payload().getYear(), call));
        var texts = pool.stream()
                .flatMap(entry -> told.policies().subsidy(entry.getPolicy()).stream())
                .filter(SubsidyText::decides)
                .toList();
        Predicate<Fact> runs = fact -> pool.isPresent() && runs(pool.get(), fact);
        return new Measure(story.subject(), texts, told.calendars(), calls, runs, applications(story, runs));
    }

    private static List<Application> applications(Story story, Predicate<Fact> runs) {
        var names = new HashMap<String, Said<SubsidyApplied>>();
        var said = story.standing(SubsidyApplied.class);
        said.forEach(one -> one.ids().forEach(id -> names.put(one.party() + "/" + id, one)));
        var proofs = new HashMap<String, List<Said<SubsidyProven>>>();
        for (var proof : story.standing(SubsidyProven.class)) {
            var of = named(names, proof.payload().getApplication());
            if (of != null && Application.hears(of.payload(), of.party(), proof.root(), runs)) {
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
                        runs,
                        proofs.getOrDefault(one.root().name(), List.of()),
                        steps.getOrDefault(one.root().name(), List.of())))
                .toList();
    }

    private static @Nullable Said<SubsidyApplied> named(Map<String, Said<SubsidyApplied>> names, String written) {
        return names.get(Keys.application(written).orElseThrow());
    }
}
