package org.pledgehub.oracle.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.Said;

/**
 * Which reports of a default speak of the same one: all of a tranche, or of the whole loan, from one on which the one before
 * was over up to the next such.
 */
final class Spells {

    private final List<Said<DefaultReported>> reports;
    private final List<Said<DefaultCured>> cures;

    private Spells(LoanStory story) {
        this.reports = story.standing(DefaultReported.class);
        this.cures = story.standing(DefaultCured.class);
    }

    /** The defaults of a loan by the day of their first report. */
    static List<Default> of(LoanStory story) {
        var spells = new Spells(story);
        var defaults = new ArrayList<Default>();
        for (int at = 0; at < spells.reports.size(); at++) {
            if (spells.begins(at)) {
                defaults.add(spells.from(at));
            }
        }
        return defaults;
    }

    /** Whether no report before it speaks of the same default: one that is over by its day is another one. */
    private boolean begins(int at) {
        for (int before = at - 1; before >= 0; before--) {
            if (isOfOneThing(before, at)) {
                if (isOver(before, reports.get(at).on())) {
                    return true;
                }
                if (begins(before)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Default from(int first) {
        var spoken = new ArrayList<Said<DefaultReported>>();
        var ends = new ArrayList<LocalDate>();
        for (int at = first; at < reports.size(); at++) {
            if (isOfOneThing(first, at)) {
                if (at > first && begins(at)) {
                    break;
                }
                spoken.add(reports.get(at));
                ends.addAll(ends(at));
            }
        }
        return new Default(spoken, ends.stream().min(Comparator.naturalOrder()));
    }

    private boolean isOfOneThing(int one, int other) {
        return Default.tranche(reports.get(one)).equals(Default.tranche(reports.get(other)));
    }

    private boolean isOver(int at, LocalDate day) {
        return ends(at).stream().anyMatch(end -> !end.isAfter(day));
    }

    /** Days of the cures of a report. */
    private List<LocalDate> ends(int at) {
        return cures.stream()
                .filter(cure -> meant(cure).filter(report -> report == at).isPresent())
                .map(Said::on)
                .toList();
    }

    /** A cure means the report it names, or the latest on or before its day. */
    private Optional<Integer> meant(Said<DefaultCured> cure) {
        var named = Keys.named(cure.payload().getDefaultEventId());
        for (int at = reports.size() - 1; at >= 0; at--) {
            var one = reports.get(at);
            if (named.map(id -> one.ids().contains(id)).orElse(!one.on().isAfter(cure.on()))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
