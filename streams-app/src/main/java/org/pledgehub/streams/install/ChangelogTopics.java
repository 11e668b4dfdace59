package org.pledgehub.streams.install;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** The changelogs that a topology needs, derived from the topology itself. Global stores have none. */
public final class ChangelogTopics {

    private ChangelogTopics() {}

    /**
     * Changelogs sorted by name; each has as many partitions as the widest source of its store's subtopology.
     *
     * @param application application id, first word of the names
     * @param partitionsOf partitions of a source topic
     */
    public static List<TopicSpec> of(String application, Topology topology, ToIntFunction<String> partitionsOf) {
        var changelogs = new ArrayList<TopicSpec>();
        for (var subtopology : topology.describe().subtopologies()) {
            int partitions = sourcesOf(subtopology).stream()
                    .mapToInt(partitionsOf)
                    .max()
                    .orElseThrow(() -> new IllegalStateException("a subtopology of " + application + " has no source"));
            storesOf(subtopology)
                    .forEach(store ->
                            changelogs.add(TopicSpec.changelog(application + "-" + store + "-changelog", partitions)));
        }
        changelogs.sort(Comparator.comparing(TopicSpec::name));
        return List.copyOf(changelogs);
    }

    /** Every topic that a topology reads and whose offsets it keeps; those of global stores are not among them. */
    public static Set<String> sourcesOf(Topology topology) {
        var topics = new TreeSet<String>();
        topology.describe().subtopologies().forEach(subtopology -> topics.addAll(sourcesOf(subtopology)));
        return topics;
    }

    /** Names of the stores that a topology keeps partition by partition, sorted. */
    public static Set<String> storesOf(Topology topology) {
        var stores = new TreeSet<String>();
        topology.describe().subtopologies().forEach(subtopology -> stores.addAll(storesOf(subtopology)));
        return stores;
    }

    private static Set<String> sourcesOf(Subtopology subtopology) {
        var topics = new TreeSet<String>();
        for (var node : subtopology.nodes()) {
            if (node instanceof TopologyDescription.Source source) {
                topics.addAll(source.topicSet());
            }
        }
        return topics;
    }

    private static Set<String> storesOf(Subtopology subtopology) {
        var stores = new TreeSet<String>();
        for (var node : subtopology.nodes()) {
            if (node instanceof TopologyDescription.Processor processor) {
                stores.addAll(processor.stores());
            }
        }
        return stores;
    }
}
