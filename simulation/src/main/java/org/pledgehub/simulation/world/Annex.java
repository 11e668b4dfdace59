package org.pledgehub.simulation.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.simulation.history.Site;

/**
 * A story of its own beside those of a world, with parties that nobody else has heard of: what the world had stays as
 * it was, word by word.
 */
final class Annex {

    private final World world;
    private final SortedMap<String, Role> newcomers;
    private final Diary diary;
    private final List<SpecificRecord> references;

    Annex(World world, SortedMap<String, Role> newcomers, Choices choices) {
        this.world = world;
        this.newcomers = newcomers;
        this.diary = new Diary(choices, new Voices(newcomers), world.first(), world.last());
        this.references = new ArrayList<>(world.references());
        newcomers.forEach((party, role) -> refer(new PartyReference(new Party(party, role, null, null, true))));
    }

    /** What the newcomers say. */
    Diary diary() {
        return diary;
    }

    /** Makes something known, unless it is. */
    void refer(SpecificRecord reference) {
        if (!references.contains(reference)) {
            references.add(reference);
        }
    }

    /** The world with the story. */
    World built() {
        var parties = Stream.concat(world.site().parties().stream(), newcomers.keySet().stream())
                .toList();
        var site = new Site(world.site().hopPartitions(), world.site().ingressPartitions(), parties);
        var events = Stream.concat(world.events().stream(), diary.events().stream())
                .sorted(Comparator.comparing(Planned::sentAt))
                .toList();
        return new World(site, references, world.calendars(), events, world.first(), world.last());
    }
}
