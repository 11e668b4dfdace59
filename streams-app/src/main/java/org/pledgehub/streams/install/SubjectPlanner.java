package org.pledgehub.streams.install;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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

    List<InstallStep> plan(Collection<Topic> topics) {
        var subjects = new LinkedHashMap<String, Subject>();
        for (var type : catalog.recordTypes()) {
            // What the hub wrote once it must be able to read for ever; who else reads is ruled by the topics' own
            // subjects.
            subjects.put(catalog.typeSubject(type), new Subject(type, Compatibility.BACKWARD_TRANSITIVE));
        }
        topics.forEach(topic -> subjects.put(topic.subject(), new Subject(topic.value(), topic.compatibility())));
        var steps = new ArrayList<InstallStep>();
        subjects.forEach((name, subject) -> steps.addAll(stepsFor(name, subject)));
        return steps;
    }

    private record Subject(Schema schema, Compatibility compatibility) {}

    private List<InstallStep> stepsFor(String name, Subject subject) {
        var steps = new ArrayList<InstallStep>();
        if (registry.find(name, subject.schema()).isEmpty()) {
            refuseIncompatible(name, subject.schema());
            steps.add(new InstallStep.RegisterSchema(name, subject.schema()));
            steps.add(new InstallStep.SetCompatibility(name, subject.compatibility()));
            return steps;
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
        if (registry.versions(name).isEmpty()) {
            return;
        }
        var reasons = registry.incompatibilities(name, schema);
        if (!reasons.isEmpty()) {
            throw new InstallRefusedException(
                    "主题模式 " + name + " 与已登记的版本不兼容：" + reasons,
                    "the schema of " + name + " does not fit the versions already registered: " + reasons);
        }
    }
}
