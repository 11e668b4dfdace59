package org.pledgehub.streams.serde;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.pledgehub.contract.Compatibility;

/**
 * What the hub asks of a schema registry. Every call may throw {@link RegistryException}: as {@link RegistryException.Unavailable} when
 * asking again may help, as {@link RegistryException.Refused} when the registry has said no.
 */
public interface RegistryClient {

    /** Registers a schema under a subject, or finds it there; gives its id. */
    int register(String subject, Schema schema);

    /** The id of a schema under a subject; empty when the subject does not hold it. */
    Optional<Integer> find(String subject, Schema schema);

    /** The schema of an id; empty only when the registry itself says that it has none. */
    Optional<Schema> schemaOf(int id);

    /** All versions of a subject, oldest first; empty when there is no such subject. */
    List<RegisteredSchema> versions(String subject);

    /** Names of all subjects. */
    Set<String> subjects();

    /** What makes a schema incompatible with the versions of a subject; empty = it may be registered. */
    List<String> incompatibilities(String subject, Schema schema);

    /** Sets how a subject may change. */
    void setCompatibility(String subject, Compatibility compatibility);

    /** How a subject may change, in the registry's word; empty when the subject has no setting of its own. */
    Optional<String> compatibilityOf(String subject);
}
