package org.pledgehub.cli.report;

import org.pledgehub.cli.text.Sentence;

/**
 * A source partition that the hub has not finished reading.
 *
 * @param group consumer group
 * @param topic topic
 * @param partition partition
 * @param committed offset up to which the group has committed, 0 where it never has
 * @param lastStable offset up to which records are final
 */
public record Lag(String group, String topic, int partition, long committed, long lastStable) {
    /** What to tell a person. */
    public Sentence sentence() {
        var place = topic + "-" + partition;
        return new Sentence(
                group + " 在 " + place + " 处理到 " + committed + "，末尾为 " + lastStable,
                group + " has reached " + committed + " of " + lastStable + " in " + place);
    }
}
