package org.pledgehub.cli.deploy;

import java.util.List;
import org.apache.kafka.common.acl.AclOperation;

/**
 * A user of the cluster with all it may do. What is not named is refused.
 *
 * @param name name of the principal, without {@code User:}
 * @param grants what it may do
 */
public record ClusterUser(String name, List<Access> grants) {

    /** Keeps its own copy. */
    public ClusterUser {
        grants = List.copyOf(grants);
    }

    /** Whether it may do this with a topic. */
    public boolean mayWithTopic(String topic, AclOperation operation) {
        return grants.stream().anyMatch(access -> access.allowsTopic(topic, operation));
    }
}
