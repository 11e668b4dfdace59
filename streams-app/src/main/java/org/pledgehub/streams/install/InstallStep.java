package org.pledgehub.streams.install;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.kafka.common.TopicPartition;
import org.pledgehub.contract.Compatibility;
import org.pledgehub.contract.ref.Manifest;

/** One thing that an installation still has to do. */
public sealed interface InstallStep {

    /** One line for people: verb, object, what matters. */
    String line();

    /** A topic is missing. */
    record CreateTopic(TopicSpec topic, int replication) implements InstallStep {
        @Override
        public String line() {
            return "create topic " + topic.name() + " partitions=" + topic.partitions() + " replication=" + replication;
        }
    }

    /** A topic stands, but some of its settings differ. */
    record AlterTopic(String topic, Map<String, String> settings) implements InstallStep {
        @Override
        public String line() {
            return "alter topic " + topic + " " + settings;
        }
    }

    /** A subject lacks the schema of this version. */
    record RegisterSchema(String subject, Schema schema) implements InstallStep {
        @Override
        public String line() {
            return "register schema " + schema.getName() + " under " + subject;
        }
    }

    /** A subject may change in another way than the catalogue says. */
    record SetCompatibility(String subject, Compatibility compatibility) implements InstallStep {
        @Override
        public String line() {
            return "set compatibility of " + subject + " to " + compatibility;
        }
    }

    /** Partitions of which an application has no committed position yet: it starts them at 0. */
    record SeedOffsets(String group, Set<TopicPartition> partitions) implements InstallStep {
        @Override
        public String line() {
            List<String> sorted =
                    partitions.stream().map(TopicPartition::toString).sorted().toList();
            return "seed offsets of " + group + " at 0 for " + String.join(", ", sorted);
        }
    }

    /** The manifest is missing, or says something else of copies or version. */
    record WriteManifest(Manifest manifest) implements InstallStep {
        @Override
        public String line() {
            return "write manifest " + manifest.getPurpose() + " hopPartitions=" + manifest.getHopPartitions()
                    + " ingressPartitions=" + manifest.getIngressPartitions() + " replication="
                    + manifest.getReplication() + " hubVersion=" + manifest.getHubVersion();
        }
    }
}
