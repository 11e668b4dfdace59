package org.pledgehub.cli.asyncapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicArea;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;

/**
 * A topic, or the topics of one noun of all parties.
 *
 * @param id area and noun, such as {@code agg.loans}
 * @param topic the topic; that of a party has {@value #PARTY} in its name where the party's id stands
 * @param values types of the values; the parties' own topics carry one type for each role
 * @param roles roles whose parties have such a topic, in the order of the contract; none for a topic of no party
 * @param summary what stands on it
 */
public record Channel(String id, Topic topic, List<Schema> values, List<Role> roles, Sentence summary) {

    /** Stands for the id of a party. */
    public static final String PARTY = "{party}";

    private static final String VERSION = ".v1";

    /** Keeps its own copies. */
    public Channel {
        values = List.copyOf(values);
        roles = List.copyOf(roles);
    }

    /** Every channel of an installation: the fixed ones in the order of the catalogue, between them those of parties. */
    public static List<Channel> of(TopicCatalog catalog) {
        var words = ChannelWords.shipped();
        var channels = new ArrayList<Channel>();
        forParties(catalog).forEach((name, owned) -> channels.add(owned.channel(idOf(catalog, name), words)));
        for (var topic : catalog.fixedTopics()) {
            var id = idOf(catalog, topic.name());
            channels.add(new Channel(id, topic, List.of(topic.value()), List.of(), words.of(id)));
        }
        return List.copyOf(channels);
    }

    /** The channels of one party under the names of its own topics, its ingress first. */
    static List<Channel> ofParty(TopicCatalog catalog, String party, Role role) {
        var words = ChannelWords.shipped();
        return catalog.partyTopics(party, role).stream()
                .map(topic -> {
                    var id = idOf(catalog, topic.name()).replace("." + party + ".", ".");
                    return new Channel(id, topic, List.of(topic.value()), List.of(role), words.of(id));
                })
                .toList();
    }

    /** Whether it is the topic of some party. */
    public boolean ofParty() {
        return !roles.isEmpty();
    }

    /** Who receives from it beside the hub itself; empty where only the hub does. */
    List<Actor> readersOutside() {
        return switch (topic.area()) {
            case IN, REF, HOP -> List.of();
            case OUT -> List.of(Actor.PARTY);
            case AUDIT -> List.of(Actor.AUDIT);
            case AGG -> List.of(Actor.DASHBOARDS);
            case DLQ -> List.of(Actor.OPERATIONS);
        };
    }

    /** Names of the types of its values, sorted. */
    List<String> typeNames() {
        return List.copyOf(new TreeSet<>(values.stream().map(Schema::getName).toList()));
    }

    private static LinkedHashMap<String, Owned> forParties(TopicCatalog catalog) {
        var found = new LinkedHashMap<String, Owned>();
        for (var area : List.of(TopicArea.IN, TopicArea.OUT)) {
            for (var role : Role.values()) {
                for (var topic : catalog.partyTopics(PARTY, role)) {
                    if (topic.area() == area) {
                        found.computeIfAbsent(topic.name(), name -> new Owned(topic))
                                .add(topic, role);
                    }
                }
            }
        }
        return found;
    }

    private static String idOf(TopicCatalog catalog, String name) {
        var inner = name.substring(catalog.prefix().length() + 1, name.length() - VERSION.length());
        return inner.replace("." + PARTY, "");
    }

    /** What the roles say about a topic of the same noun. */
    private static final class Owned {
        private final Topic topic;
        private final List<Schema> values = new ArrayList<>();
        private final List<Role> roles = new ArrayList<>();

        Owned(Topic topic) {
            this.topic = topic;
        }

        void add(Topic same, Role role) {
            roles.add(role);
            if (!values.contains(same.value())) {
                values.add(same.value());
            }
        }

        Channel channel(String id, ChannelWords words) {
            return new Channel(id, topic, values, roles, words.of(id));
        }
    }
}
