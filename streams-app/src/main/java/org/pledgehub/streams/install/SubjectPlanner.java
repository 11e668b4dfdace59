package org.pledgehub.streams.install;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.pledgehub.contract.Compatibility;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.serde.RegistryClient;

/** What the registry lacks: schemas of this version, rules of change. A schema that the registry would refuse is refused here, by name. */
final class SubjectPlanner {

    private final RegistryClient registry;
    private final TopicCatalog catalog;

    SubjectPlanner(RegistryClient registry, TopicCatalog catalog) {
        this.registry = registry;
        this.catalog = catalog;
    }

    /** Subjects of record types: under these the hub finds its own ids at boot. */
    List<InstallStep> planTypes() {
        var subjects = new LinkedHashMap<String, Subject>();
        // What the hub wrote once it must be able to read for ever; who else reads is ruled by the topics' own
        // subjects.
        catalog.recordTypes()
                .forEach(type ->
                        subjects.put(catalog.typeSubject(type), new Subject(type, Compatibility.BACKWARD_TRANSITIVE)));
        return stepsFor(subjects);
    }

    /** Subjects of topics. */
    List<InstallStep> plan(Collection<Topic> topics) {
        var subjects = new LinkedHashMap<String, Subject>();
        topics.forEach(topic -> subjects.put(topic.subject(), new Subject(topic.value(), topic.compatibility())));
        return stepsFor(subjects);
    }

    private List<InstallStep> stepsFor(Map<String, Subject> subjects) {
        var existing = registry.subjects();
        var steps = new ArrayList<InstallStep>();
        subjects.forEach((name, subject) ->
                steps.addAll(existing.contains(name) ? stepsForKnown(name, subject) : stepsForNew(name, subject)));
        return steps;
    }

    private record Subject(Schema schema, Compatibility compatibility) {}

    private static List<InstallStep> stepsForNew(String name, Subject subject) {
        return List.of(
                new InstallStep.RegisterSchema(name, subject.schema()),
                new InstallStep.SetCompatibility(name, subject.compatibility()));
    }

    private List<InstallStep> stepsForKnown(String name, Subject subject) {
        var steps = new ArrayList<InstallStep>();
        if (registry.find(name, subject.schema()).isEmpty()) {
            refuseIncompatible(name, subject.schema());
            steps.add(new InstallStep.RegisterSchema(name, subject.schema()));
        }
        boolean asWanted = registry.compatibilityOf(name)
                .filter(subject.compatibility().name()::equals)
                .isPresent();
        if (!asWanted) {
            steps.add(new InstallStep.SetCompatibility(name, subject.compatibility()));
        }
        return steps;
    }

    private void refuseIncompatible(String name, Schema schema) {
        var reasons = registry.incompatibilities(name, schema);
        if (!reasons.isEmpty()) {
            throw new InstallRefusedException(
                    "主题模式 " + name + " 与已登记的版本不兼容：" + reasons,
                    "the schema of " + name + " does not fit the versions already registered: " + reasons);
        }
    }
}
