package org.pledgehub.simulation.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.world.Choices;
import org.pledgehub.simulation.world.World;

/**
 * When each reference is written: most before anything else, some in the middle, a few after everything.
 * <p>
 * What intake answers depends on the registry at the moment it reads, and nobody can tell from the records sent when
 * that was. So a party whose entry changes sends nothing before its last entry is written.
 */
final class Registers {

    private static final int PERCENT_PARTY_LATE = 18;
    private static final int PERCENT_PARTY_DISABLED = 14;
    private static final int PERCENT_DISABLED_FOR_GOOD = 25;
    private static final int PERCENT_PARTY_NEVER = 2;
    private static final int PERCENT_POLICY_LATE = 12;
    private static final int PERCENT_POOL_LATE = 15;
    private static final int PERCENT_CALENDAR_LATE = 15;
    private static final int PERCENT_AFTER_EVERYTHING = 20;

    private final Span span;
    private final Choices choices;
    private final List<Timed> steps = new ArrayList<>();
    private final Map<String, Instant> maySendFrom = new HashMap<>();

    private Registers(Span span, Choices choices) {
        this.span = span;
        this.choices = choices;
    }

    /** The references of a world, in time. */
    static Registers of(World world, Choices choices) {
        var registers = new Registers(Span.of(world), choices);
        var odd = registers.oddParty(world);
        world.references().forEach(reference -> registers.add(reference, odd));
        world.calendars().forEach(registers::add);
        return registers;
    }

    List<Timed> steps() {
        return steps;
    }

    /** When a party may begin to send. */
    Instant maySendFrom(String party) {
        return maySendFrom.getOrDefault(party, Instant.MIN);
    }

    /** What happens to the entry of one party. */
    private enum Entry {
        LATE,
        ENABLED_LATE,
        DISABLED,
        NEVER,
        ORDINARY
    }

    private record OddParty(String party, Entry entry) {}

    private OddParty oddParty(World world) {
        String party = choices.pick(world.site().parties());
        int luck = choices.below(100);
        if (luck < PERCENT_PARTY_NEVER) {
            return new OddParty(party, Entry.NEVER);
        }
        if (luck < PERCENT_PARTY_NEVER + PERCENT_PARTY_LATE) {
            return new OddParty(party, Entry.LATE);
        }
        if (luck < PERCENT_PARTY_NEVER + PERCENT_PARTY_LATE + PERCENT_PARTY_DISABLED) {
            return new OddParty(party, choices.chance(PERCENT_DISABLED_FOR_GOOD) ? Entry.DISABLED : Entry.ENABLED_LATE);
        }
        return new OddParty(party, Entry.ORDINARY);
    }

    private void add(SpecificRecord reference, OddParty odd) {
        switch (reference) {
            case PartyReference entry
            when entry.getEntry() instanceof Party party -> {
                if (party.getParty().equals(odd.party())) {
                    addOdd(party, odd.entry());
                } else {
                    write(span.start(), reference);
                }
            }
            case PartyReference pool -> write(somewhen(PERCENT_POOL_LATE), pool);
            case PolicyVersion policy -> write(somewhen(PERCENT_POLICY_LATE), policy);
            default -> write(span.start(), reference);
        }
    }

    private void add(CalendarVersion calendar) {
        write(calendar.getVersion() > 1 ? span.midway(choices) : somewhen(PERCENT_CALENDAR_LATE), calendar);
    }

    private void addOdd(Party party, Entry entry) {
        var midway = span.midway(choices);
        switch (entry) {
            case ORDINARY -> write(span.start(), new PartyReference(party));
            case NEVER -> {}
            case LATE -> {
                write(midway, new PartyReference(party));
                maySendFrom.put(party.getParty(), midway);
            }
            case ENABLED_LATE -> {
                write(span.start(), disabled(party));
                write(midway, new PartyReference(party));
                maySendFrom.put(party.getParty(), midway);
            }
            case DISABLED -> {
                write(span.start(), new PartyReference(party));
                write(midway, disabled(party));
                maySendFrom.put(party.getParty(), midway);
            }
        }
    }

    private static PartyReference disabled(Party party) {
        return new PartyReference(Party.newBuilder(party).setEnabled(false).build());
    }

    private Instant somewhen(int percentLate) {
        if (!choices.chance(percentLate)) {
            return span.start();
        }
        return choices.chance(PERCENT_AFTER_EVERYTHING)
                ? Span.startOf(span.last().plusDays(1)).plus(Duration.ofHours(1))
                : span.midway(choices);
    }

    private void write(Instant at, SpecificRecord reference) {
        steps.add(new Timed(at, new Step.Refer(reference)));
    }
}
