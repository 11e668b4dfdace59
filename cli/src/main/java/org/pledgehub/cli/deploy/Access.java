package org.pledgehub.cli.deploy;

import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What one user may do with one resource, or with all whose names begin alike.
 *
 * @param resource kind, name and how the name is meant
 * @param operations what may be done; nothing else may
 */
public record Access(ResourcePattern resource, Set<AclOperation> operations) {

    /** Keeps its own copy. */
    public Access {
        operations = EnumSet.copyOf(operations);
    }

    static Access topic(String name, AclOperation... operations) {
        return new Access(new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL), Set.of(operations));
    }

    static Access topics(String prefix, AclOperation... operations) {
        return new Access(new ResourcePattern(ResourceType.TOPIC, prefix, PatternType.PREFIXED), Set.of(operations));
    }

    static Access group(String name, AclOperation... operations) {
        return new Access(new ResourcePattern(ResourceType.GROUP, name, PatternType.LITERAL), Set.of(operations));
    }

    static Access groups(String prefix, AclOperation... operations) {
        return new Access(new ResourcePattern(ResourceType.GROUP, prefix, PatternType.PREFIXED), Set.of(operations));
    }

    static Access transactions(String prefix, AclOperation... operations) {
        return new Access(
                new ResourcePattern(ResourceType.TRANSACTIONAL_ID, prefix, PatternType.PREFIXED), Set.of(operations));
    }

    /** Whether it lets its user do this with a topic of that name. */
    public boolean allowsTopic(String name, AclOperation operation) {
        return resource.resourceType() == ResourceType.TOPIC && covers(name) && operations.contains(operation);
    }

    private boolean covers(String name) {
        return resource.patternType() == PatternType.PREFIXED
                ? name.startsWith(resource.name())
                : name.equals(resource.name());
    }
}
