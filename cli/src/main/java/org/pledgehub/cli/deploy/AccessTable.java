package org.pledgehub.cli.deploy;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.List;
import org.pledgehub.contract.TopicArea;
import org.pledgehub.contract.TopicCatalog;

/**
 * Who may do what on the cluster of an installation, and no more than that. A prefix ends with the character that ends the word, so that
 * another installation or party whose name begins alike is not included.
 *
 * @param catalog topics of the installation
 */
public record AccessTable(TopicCatalog catalog) {

    /** Every user that is no party. */
    public List<ClusterUser> users() {
        return List.of(hub(), installer(), ingest(), sink(), audit(), operations());
    }

    /** {@code hub run}: reads what parties send, writes what they receive, keeps its state; creates and deletes nothing. */
    public ClusterUser hub() {
        return user(
                "hub",
                Access.topics(area(TopicArea.IN), READ, DESCRIBE),
                Access.topics(area(TopicArea.OUT), WRITE, DESCRIBE),
                Access.topics(area(TopicArea.REF), READ, DESCRIBE, DESCRIBE_CONFIGS),
                Access.topic(catalog.schemas(), WRITE),
                Access.topic(catalog.ticks(), WRITE),
                // The brokers are asked for their time by a tombstone on it.
                Access.topic(catalog.manifest(), WRITE),
                Access.topics(area(TopicArea.HOP), READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS),
                Access.topics(area(TopicArea.AUDIT), WRITE, DESCRIBE, DESCRIBE_CONFIGS),
                Access.topics(area(TopicArea.AGG), WRITE, DESCRIBE, DESCRIBE_CONFIGS),
                Access.topic(catalog.deadLetters(), WRITE, DESCRIBE, DESCRIBE_CONFIGS),
                Access.topics(changelogs(catalog.intakeApplication()), READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS),
                Access.topics(changelogs(catalog.coreApplication()), READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS),
                Access.group(catalog.intakeApplication(), READ, DESCRIBE),
                Access.group(catalog.coreApplication(), READ, DESCRIBE),
                Access.transactions(changelogs(catalog.intakeApplication()), WRITE, DESCRIBE),
                Access.transactions(changelogs(catalog.coreApplication()), WRITE, DESCRIBE));
    }

    /** {@code hub install}, {@code hub parties apply} and their like: makes topics, seeds positions, writes references. */
    public ClusterUser installer() {
        return user(
                "installer",
                Access.topics(catalog.prefix() + ".", CREATE, DESCRIBE, DESCRIBE_CONFIGS, ALTER_CONFIGS),
                Access.topics(area(TopicArea.REF), READ, WRITE),
                // Only who may read a topic may set a group's position on it.
                Access.topics(area(TopicArea.IN), READ),
                Access.topics(area(TopicArea.HOP), READ),
                Access.topics(
                        changelogs(catalog.intakeApplication()), CREATE, DESCRIBE, DESCRIBE_CONFIGS, ALTER_CONFIGS),
                Access.topics(changelogs(catalog.coreApplication()), CREATE, DESCRIBE, DESCRIBE_CONFIGS, ALTER_CONFIGS),
                Access.group(catalog.intakeApplication(), READ, DESCRIBE),
                Access.group(catalog.coreApplication(), READ, DESCRIBE));
    }

    /** {@code hub http}: writes for the parties that come over HTTP and reads their answers. */
    public ClusterUser ingest() {
        return user(
                "ingest",
                Access.topics(area(TopicArea.IN), WRITE, DESCRIBE),
                Access.topics(area(TopicArea.OUT), READ, DESCRIBE),
                Access.topics(area(TopicArea.REF), READ, DESCRIBE));
    }

    /** The PostgreSQL sink, a connector of that name. */
    public ClusterUser sink() {
        return user(
                "sink",
                Access.topics(area(TopicArea.AGG), READ, DESCRIBE),
                Access.topic(catalog.auditLedger(), READ, DESCRIBE),
                Access.group("connect-" + name("sink"), READ, DESCRIBE));
    }

    /** The authority's audit. */
    public ClusterUser audit() {
        return user(
                "audit",
                Access.topics(area(TopicArea.AUDIT), READ, DESCRIBE),
                Access.groups(name("audit") + ".", READ, DESCRIBE));
    }

    /** {@code hub status} and whoever looks at alerts and dead letters. */
    public ClusterUser operations() {
        return user(
                "operations",
                Access.topics(catalog.prefix() + ".", DESCRIBE),
                Access.topics(area(TopicArea.REF), READ),
                Access.topic(catalog.deadLetters(), READ),
                Access.topic(catalog.auditAlerts(), READ),
                Access.group(catalog.intakeApplication(), DESCRIBE),
                Access.group(catalog.coreApplication(), DESCRIBE),
                Access.groups(name("operations") + ".", READ, DESCRIBE));
    }

    /** Whether a user that is no party has this name: a party that bore it would have that user's rights. */
    public boolean isTaken(String party) {
        return users().stream().anyMatch(user -> user.name().equals(party));
    }

    /** A party: writes its own topic, reads what is for it, in groups of its own. */
    public ClusterUser party(String party) {
        return new ClusterUser(
                party,
                List.of(
                        Access.topic(catalog.events(party), WRITE, DESCRIBE),
                        Access.topics(area(TopicArea.OUT) + party + ".", READ, DESCRIBE),
                        Access.groups(party + ".", READ)));
    }

    private ClusterUser user(String noun, Access... grants) {
        return new ClusterUser(name(noun), List.of(grants));
    }

    private String name(String noun) {
        return catalog.prefix() + "-" + noun;
    }

    private String area(TopicArea area) {
        return catalog.prefix() + "." + area.word() + ".";
    }

    /** First part of the names of an application's changelogs, and of its transactional ids. */
    private static String changelogs(String application) {
        return application + "-";
    }
}
