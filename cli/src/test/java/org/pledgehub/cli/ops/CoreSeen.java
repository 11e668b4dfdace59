package org.pledgehub.cli.ops;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;

/**
 * What tells that core neither started again nor shared its partitions out anew.
 *
 * @param members of its group: a client that starts again is another member
 * @param rebalances that its clients have been through, each client and its number
 */
record CoreSeen(Set<String> members, Set<String> rebalances) {

    private static final Pattern REBALANCES =
            Pattern.compile("(?m)^kafka_consumer_coordinator_rebalance_total\\{.*application=\"CORE\".*$");

    /** Core as the broker and the hub's own page of metrics show it now. */
    static CoreSeen of(String group, Map<String, String> kafka, String metrics)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>copyOf(kafka))) {
            var members =
                    admin.describeConsumerGroups(Set.of(group)).describedGroups().get(group).get().members().stream()
                            .map(MemberDescription::consumerId)
                            .collect(Collectors.toSet());
            var rebalances = REBALANCES
                    .matcher(metrics)
                    .results()
                    .map(line -> line.group())
                    .collect(Collectors.toSet());
            return new CoreSeen(members, rebalances);
        }
    }
}
