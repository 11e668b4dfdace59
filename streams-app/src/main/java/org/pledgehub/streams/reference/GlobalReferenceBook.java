package org.pledgehub.streams.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.domain.calendar.CalendarBook;
import org.pledgehub.domain.calendar.YearCalendar;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PolicyBook;
import org.pledgehub.streams.topology.HubStores;

/** A room's references over the global stores; read anew only after one of them changed. */
final class GlobalReferenceBook implements ReferenceBook {

    private final ParsedDocuments documents;
    private final ReferenceShelf<PolicyVersion> policyShelf;
    private final ReferenceShelf<CalendarVersion> calendarShelf;
    private final ReferenceShelf<PartyReference> partyShelf;
    private final ReferenceShelf<Tick> tickShelf;
    private final PartyBook parties;

    private List<Long> readAt = List.of();
    private PolicyBook policyBook = PolicyBook.empty();
    private CalendarBook calendarBook = CalendarBook.empty();
    private String fingerprint = "";
    private SortedSet<String> unreadable = new TreeSet<>();

    GlobalReferenceBook(ProcessingContext context, ParsedDocuments documents) {
        this.documents = documents;
        this.policyShelf = ReferenceShelf.over(context, HubStores.POLICIES, PolicyVersion.class);
        this.calendarShelf = ReferenceShelf.over(context, HubStores.CALENDARS, CalendarVersion.class);
        this.partyShelf = ReferenceShelf.over(context, HubStores.PARTIES, PartyReference.class);
        this.tickShelf = ReferenceShelf.over(context, HubStores.TICKS, Tick.class);
        this.parties = new GlobalPartyBook(partyShelf);
    }

    @Override
    public PolicyBook policyBook() {
        refresh();
        return policyBook;
    }

    @Override
    public CalendarBook calendarBook() {
        refresh();
        return calendarBook;
    }

    @Override
    public Optional<Party> party(PartyId id) {
        return parties.party(id);
    }

    @Override
    public Optional<Pool> pool(PoolId id) {
        return parties.pool(id);
    }

    @Override
    public SortedSet<PoolId> pools() {
        return parties.pools();
    }

    @Override
    public Optional<LocalDate> tick() {
        return tickShelf.entries().values().stream().map(Tick::getAsOf).max(Comparator.naturalOrder());
    }

    @Override
    public String fingerprint() {
        refresh();
        return fingerprint;
    }

    @Override
    public SortedSet<String> unreadable() {
        refresh();
        return new TreeSet<>(unreadable);
    }

    private void refresh() {
        var now = List.of(policyShelf.revision(), calendarShelf.revision(), partyShelf.revision());
        if (now.equals(readAt)) {
            return;
        }
        var bad = new TreeSet<>(policyShelf.unreadable());
        bad.addAll(calendarShelf.unreadable());
        bad.addAll(partyShelf.unreadable());
        policyBook = PolicyBook.of(readPolicies(bad));
        calendarBook = CalendarBook.of(readCalendars(bad));
        fingerprint = Fingerprint.of(policyShelf.entries(), calendarShelf.entries(), partyShelf.entries());
        unreadable = bad;
        readAt = now;
    }

    private List<Policy> readPolicies(SortedSet<String> bad) {
        var policies = new ArrayList<Policy>();
        policyShelf
                .entries()
                .forEach(
                        (key, version) -> documents.policy(version).ifPresentOrElse(policies::add, () -> bad.add(key)));
        return policies;
    }

    private List<YearCalendar> readCalendars(SortedSet<String> bad) {
        var calendars = new ArrayList<YearCalendar>();
        calendarShelf
                .entries()
                .forEach((key, version) ->
                        documents.calendar(version).ifPresentOrElse(calendars::add, () -> bad.add(key)));
        return calendars;
    }
}
