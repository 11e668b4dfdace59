package org.pledgehub.cli.ops;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgehub.cli.text.CodeWords;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.streams.install.InstallStep;
import org.pledgehub.streams.install.Setup;

/**
 * What became of a setup: for each party and pool whether it was new, what was made for it and what was there already.
 */
final class SetupSummary {

    private static final Sentence PARTY = new Sentence(
            "参与方 %s，%s：%s；主题新建 %d 个、已有 %d 个，模式登记 %d 个、已有 %d 个",
            "Party %s, %s: %s; topics: %d created, %d there already; schemas: %d registered, %d there already");
    private static final Sentence POOL = new Sentence("资金池 %s：%s", "Pool %s: %s");
    private static final Sentence NEW = new Sentence("新登记", "newly registered");
    private static final Sentence CHANGED = new Sentence("登记内容已更新", "registration changed");
    private static final Sentence KNOWN = new Sentence("此前已登记，没有变化", "registered already, nothing changed");

    private final TopicCatalog catalog;
    private final Map<String, Party> parties;
    private final Map<String, Pool> pools;
    private final Set<String> createdTopics = new HashSet<>();
    private final Set<String> registeredSubjects = new HashSet<>();

    /** A summary that has heard of no step yet; parties and pools are those known before. */
    SetupSummary(TopicCatalog catalog, Collection<Party> parties, Collection<Pool> pools) {
        this.catalog = catalog;
        this.parties = parties.stream().collect(Collectors.toMap(Party::getParty, Function.identity()));
        this.pools = pools.stream().collect(Collectors.toMap(Pool::getPool, Function.identity()));
    }

    /** Takes note of a step that was carried out. */
    void heard(InstallStep step) {
        if (step instanceof InstallStep.CreateTopic created) {
            createdTopics.add(created.topic().name());
        }
        if (step instanceof InstallStep.RegisterSchema registered) {
            registeredSubjects.add(registered.subject());
        }
    }

    /** A line for each party and each pool of the setup, in its order. */
    List<Sentence> lines(Setup setup) {
        var lines = new ArrayList<Sentence>();
        setup.parties().forEach(party -> lines.add(line(party)));
        setup.pools()
                .forEach(pool -> lines.add(
                        POOL.formatted(pool.getPool(), became(Optional.ofNullable(pools.get(pool.getPool())), pool))));
        return lines;
    }

    private Sentence line(Party party) {
        var topics = catalog.partyTopics(party.getParty(), party.getRole());
        long created = count(topics, Topic::name, createdTopics);
        long registered = count(topics, Topic::subject, registeredSubjects);
        return PARTY.formatted(
                party.getParty(),
                CodeWords.ROLE.of(party.getRole().name()),
                became(Optional.ofNullable(parties.get(party.getParty())), party),
                created,
                topics.size() - created,
                registered,
                topics.size() - registered);
    }

    private static long count(List<Topic> topics, Function<Topic, String> name, Set<String> made) {
        return topics.stream().map(name).filter(made::contains).count();
    }

    private static <T> Sentence became(Optional<T> before, T now) {
        return before.map(known -> known.equals(now) ? KNOWN : CHANGED).orElse(NEW);
    }
}
