package org.pledgehub.domain.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.right.RightEvent.PledgeCancelled;
import org.pledgehub.domain.right.RightEvent.PledgeChanged;
import org.pledgehub.domain.right.RightEvent.PledgeRegistered;

/**
 * One registration number through its changes: a span for each pledgee. Of several registrations under one number the
 * first in legal order holds. The end is the earlier of a cancellation and the last registered term.
 */
final class PledgeTimeline {

    private final PledgeRegistered registration;
    private final List<PledgeSpan> closed = new ArrayList<>();
    private LocalDate from;
    private PartyId pledgee;
    private Told<LocalDate> termEnd;
    private Told<LocalDate> cancelledOn = Told.unknown();

    PledgeTimeline(PledgeRegistered registration, LocalDate registeredOn) {
        this.registration = registration;
        this.from = registeredOn;
        this.pledgee = registration.pledgee();
        this.termEnd = registration.lastDay().map(day -> day.plusDays(1));
    }

    /** Applies a change or cancellation; to be called in legal order. A change before the registration counts from it. */
    void apply(EffectiveFact<RightEvent> fact) {
        LocalDate day = fact.header().occurredOn();
        switch (fact.body()) {
            case PledgeChanged(var number, var newPledgee, var lastDay) -> {
                newPledgee.asOptional().ifPresent(next -> passTo(next, day));
                termEnd = lastDay instanceof Told.Known<LocalDate>(var last) ? Told.known(last.plusDays(1)) : termEnd;
            }
            case PledgeCancelled(var number) -> cancelledOn = earlier(cancelledOn, Told.known(day));
            case PledgeRegistered again -> {}
            case RightEvent.StatusChanged status -> {}
            case RightEvent.OwnersChanged owners -> {}
            case RightEvent.Reversal reversal -> {}
        }
    }

    /** The spans that stand for at least one day. */
    List<PledgeSpan> spans() {
        Told<LocalDate> end = earlier(termEnd, cancelledOn);
        var spans = new ArrayList<PledgeSpan>();
        closed.forEach(span -> spans.add(span(span.pledgee(), span.from(), earlier(span.endedOn(), end))));
        spans.add(span(pledgee, from, end));
        return spans.stream().filter(PledgeTimeline::isNotEmpty).toList();
    }

    private void passTo(PartyId next, LocalDate day) {
        LocalDate start = day.isBefore(from) ? from : day;
        closed.add(span(pledgee, from, Told.known(start)));
        from = start;
        pledgee = next;
    }

    private PledgeSpan span(PartyId to, LocalDate start, Told<LocalDate> end) {
        return new PledgeSpan(
                registration.registrationNo(), registration.pledgor(), to, start, end, registration.path());
    }

    private static boolean isNotEmpty(PledgeSpan span) {
        return span.endedOn().asOptional().map(span.from()::isBefore).orElse(true);
    }

    private static Told<LocalDate> earlier(Told<LocalDate> one, Told<LocalDate> other) {
        if (one instanceof Told.Known<LocalDate>(var day) && other instanceof Told.Known<LocalDate>(var day2)) {
            return day.isBefore(day2) ? one : other;
        }
        return one instanceof Told.Known<LocalDate> ? one : other;
    }
}
