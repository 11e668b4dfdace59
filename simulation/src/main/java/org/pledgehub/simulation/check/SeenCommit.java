package org.pledgehub.simulation.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.simulation.broker.Committed;
import org.pledgehub.simulation.history.TaskName;

/**
 * A commit whose records have been decoded.
 *
 * @param task task
 * @param topics names of topics
 * @param read what was read, in order
 * @param written what was written, in order
 * @param stored keys of changed entries by store
 */
record SeenCommit(
        TaskName task, TopicCatalog topics, List<Item> read, List<Item> written, Map<String, Set<String>> stored) {

    /**
     * A record and what it says.
     *
     * @param at the record
     * @param value decoded, null for a tombstone or a record that is not looked into
     */
    record Item(Committed at, @Nullable SpecificRecord value) {

        String key() {
            var key = at.key();
            return key == null ? "" : key;
        }
    }

    /** What was written to a topic, tombstones left out. */
    <T extends SpecificRecord> Stream<T> written(String topic, Class<T> type) {
        return writtenTo(topic).map(Item::value).filter(type::isInstance).map(type::cast);
    }

    /** Records written to a topic, tombstones among them. */
    Stream<Item> writtenTo(String topic) {
        return written.stream().filter(item -> item.at().topic().equals(topic));
    }

    /**
     * Brings a compacted topic up to date, key by key; a tombstone takes its key out.
     *
     * @return keys that were written
     */
    <T extends SpecificRecord> Set<String> latest(String topic, Class<T> type, Map<String, T> kept) {
        var keys = new TreeSet<String>();
        writtenTo(topic).forEach(item -> {
            keys.add(item.key());
            if (item.value() == null) {
                kept.remove(item.key());
            } else {
                kept.put(item.key(), type.cast(item.value()));
            }
        });
        return keys;
    }

    /** Everything of one type that was written, to whatever topic. */
    <T extends SpecificRecord> Stream<T> writtenAs(Class<T> type) {
        return written.stream().map(Item::value).filter(type::isInstance).map(type::cast);
    }

    boolean isOf(TaskName.Place place) {
        return task.place() == place;
    }
}
