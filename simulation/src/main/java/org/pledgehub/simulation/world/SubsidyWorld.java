package org.pledgehub.simulation.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.simulation.history.Site;

/**
 * Adds subsidies to a world: programmes with an authority of their own, and what everybody says about them. Nothing that
 * the world had is changed, and nothing of it decides what is drawn here but its parties and days.
 */
public final class SubsidyWorld {

    private static final String AUTHORITY = "sa1";
    private static final String OTHER_AUTHORITY = "sa2";

    private SubsidyWorld() {}

    /** The world with subsidies. */
    public static World in(World world, Choices choices) {
        var roles = senders(world);
        roles.put(AUTHORITY, Role.AUTHORITY);
        roles.put(OTHER_AUTHORITY, Role.AUTHORITY);
        var diary = new Diary(choices.fork("diary"), new Voices(roles), world.first(), world.last());
        var references = new ArrayList<>(world.references());
        references.add(entry(AUTHORITY));
        references.add(entry(OTHER_AUTHORITY));
        int many = choices.chance(25) ? 2 : 1;
        for (int number = 1; number <= many; number++) {
            var rules = SubsidyRules.any(choices.fork("rules " + number));
            var programme = programme(choices.fork("programme " + number), "s" + number, rules);
            references.add(new PartyReference(programme));
            rules.references().stream()
                    .filter(reference -> !references.contains(reference))
                    .forEach(references::add);
            var desk = new SubsidyDesk(diary, roles, programme.getPool(), authorityOf(programme), world.first());
            new SubsidyTale(choices.fork("tale " + number), desk).tell();
        }
        var events = Stream.concat(world.events().stream(), diary.events().stream())
                .sorted(Comparator.comparing(Planned::sentAt))
                .toList();
        var parties = Stream.concat(world.site().parties().stream(), Stream.of(AUTHORITY, OTHER_AUTHORITY))
                .toList();
        var site = new Site(world.site().hopPartitions(), world.site().ingressPartitions(), parties);
        return new World(site, references, world.calendars(), events, world.first(), world.last());
    }

    private static Pool programme(Choices choices, String id, SubsidyRules rules) {
        return Pool.newBuilder()
                .setPool(id)
                .setPolicy(choices.chance(2) ? "unwritten" : rules.policy())
                .setOperator(choices.chance(20) ? "op1" : null)
                .setAuthority(authority(choices))
                .build();
    }

    private static @Nullable String authority(Choices choices) {
        return choices.chance(3) ? null : choices.chance(90) ? AUTHORITY : OTHER_AUTHORITY;
    }

    private static String authorityOf(Pool programme) {
        var named = programme.getAuthority();
        return named == null ? AUTHORITY : named;
    }

    private static PartyReference entry(String party) {
        return new PartyReference(new Party(party, Role.AUTHORITY, null, null, true));
    }

    /** Those who are let in. */
    private static SortedMap<String, Role> senders(World world) {
        var roles = new TreeMap<String, Role>();
        for (SpecificRecord reference : world.references()) {
            if (reference instanceof PartyReference entry
                    && entry.getEntry() instanceof Party party
                    && party.getEnabled()
                    && List.copyOf(world.site().parties()).contains(party.getParty())) {
                roles.put(party.getParty(), party.getRole());
            }
        }
        return roles;
    }
}
