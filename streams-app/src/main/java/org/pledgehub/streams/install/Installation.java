package org.pledgehub.streams.install;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.Topology;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicArea;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.contract.ref.Manifest;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.streams.topology.HubTopology;

/**
 * Makes everything that the hub finds when it starts, so that at run time it needs neither to create nor to delete: topics, changelogs,
 * seeded offsets, registry subjects, the manifest. A plan is what still differs; carried out twice, the second plan is empty.
 */
public final class Installation {

    private static final String SAMPLE_PARTY = "sample";

    private final InstallSite site;
    private final TopicCatalog catalog;
    private final HubTopology topology;

    /** An installation of the catalogue's topics on a site; the topology tells the changelogs. */
    public Installation(InstallSite site, TopicCatalog catalog, HubTopology topology) {
        this.site = site;
        this.catalog = catalog;
        this.topology = topology;
    }

    /**
     * What is missing for a hub with these parties.
     *
     * @param parties every registered party and those about to be registered
     * @param wanted what the manifest must say
     * @throws InstallRefusedException when something stands that must not be changed silently
     */
    public List<InstallStep> plan(Collection<Party> parties, Manifest wanted) {
        refuseOtherManifest(wanted);
        var topics = topicsFor(parties);
        var coreChangelogs = coreChangelogs();
        var specs = Stream.of(topics.stream().map(TopicSpec::of).toList(), coreChangelogs, intakeChangelogs())
                .flatMap(List::stream)
                .toList();
        var steps = new ArrayList<InstallStep>();
        steps.addAll(
                new TopicPlanner(site.cluster()).plan(specs, catalog.sizing().replication()));
        var subjects = new SubjectPlanner(site.registry(), catalog);
        steps.addAll(subjects.planTypes());
        steps.addAll(subjects.plan(topics));
        var offsets = new OffsetPlanner(site.cluster());
        steps.addAll(offsets.planFixed(catalog.coreApplication(), coreSources(), coreChangelogs));
        steps.addAll(offsets.planGrowing(catalog.intakeApplication(), ingress(topics)));
        if (!site.manifest(catalog).filter(wanted::equals).isPresent()) {
            steps.add(new InstallStep.WriteManifest(wanted));
        }
        return List.copyOf(steps);
    }

    /** What is missing for these parties alone, on an installation that stands. */
    List<InstallStep> planParties(Collection<Party> added) {
        var topics = topicsOf(added);
        var steps = new ArrayList<InstallStep>();
        steps.addAll(new TopicPlanner(site.cluster())
                .plan(
                        topics.stream().map(TopicSpec::of).toList(),
                        catalog.sizing().replication()));
        steps.addAll(new SubjectPlanner(site.registry(), catalog).plan(topics));
        steps.addAll(new OffsetPlanner(site.cluster()).planGrowing(catalog.intakeApplication(), ingress(topics)));
        return List.copyOf(steps);
    }

    /**
     * Carries out a plan in its order.
     *
     * @param done hears of each step that was carried out
     * @return groups whose offsets were left to the running hub, because they have members
     */
    public Set<String> apply(List<InstallStep> plan, Consumer<InstallStep> done) {
        var left = new TreeSet<String>();
        createTopics(plan, done);
        for (var step : plan) {
            switch (step) {
                case InstallStep.CreateTopic created -> {
                    continue;
                }
                case InstallStep.AlterTopic(var topic, var settings) ->
                    site.cluster().alter(topic, settings);
                case InstallStep.RegisterSchema(var subject, var schema) ->
                    site.registry().register(subject, schema);
                case InstallStep.SetCompatibility(var subject, var rule) ->
                    site.registry().setCompatibility(subject, rule);
                case InstallStep.SeedOffsets(var group, var partitions) -> {
                    if (site.cluster().seedAtZero(group, partitions) == ClusterAdmin.Membership.HAS_MEMBERS) {
                        left.add(leftToTheHub(group));
                        continue;
                    }
                }
                case InstallStep.WriteManifest(var manifest) ->
                    site.publish(catalog, catalog.manifest(), Map.of(ReferenceKeys.MANIFEST, manifest));
            }
            done.accept(step);
        }
        return left;
    }

    /**
     * Refuses to go on when a topic or changelog that the hub needs is missing or has another width. Changes nothing.
     *
     * @throws InstallRefusedException with the first topic that is missing
     */
    public void verify() {
        var specs = new ArrayList<>(
                catalog.fixedTopics().stream().map(TopicSpec::of).toList());
        specs.addAll(coreChangelogs());
        specs.addAll(intakeChangelogs());
        for (var step :
                new TopicPlanner(site.cluster()).plan(specs, catalog.sizing().replication())) {
            if (step instanceof InstallStep.CreateTopic missing) {
                throw new InstallRefusedException(
                        "缺少主题 " + missing.topic().name() + "；请先运行 hub install",
                        "topic " + missing.topic().name() + " is missing; run hub install first");
            }
        }
    }

    /** What the manifest says for this catalogue. */
    public static Manifest manifestFor(TopicSizing sizing, InstallationPurpose purpose, String hubVersion) {
        return new Manifest(
                purpose, sizing.hopPartitions(), sizing.ingressPartitions(), sizing.replication(), hubVersion);
    }

    private void createTopics(List<InstallStep> plan, Consumer<InstallStep> done) {
        var creations = plan.stream()
                .filter(InstallStep.CreateTopic.class::isInstance)
                .map(InstallStep.CreateTopic.class::cast)
                .toList();
        List<NewTopic> topics = creations.stream()
                .map(creation -> creation.topic().toNewTopic(creation.replication()))
                .toList();
        if (!topics.isEmpty()) {
            site.cluster().create(topics);
            creations.forEach(done);
        }
    }

    private String leftToTheHub(String group) {
        if (group.equals(catalog.intakeApplication())) {
            return group;
        }
        throw new InstallRefusedException(
                "应用 " + group + " 正在运行，无法设置读取位置；请先停止全部实例",
                "application " + group + " is running, so its positions cannot be set; stop all instances first");
    }

    private void refuseOtherManifest(Manifest wanted) {
        site.manifest(catalog).ifPresent(found -> {
            if (found.getHopPartitions() != wanted.getHopPartitions()
                    || found.getIngressPartitions() != wanted.getIngressPartitions()
                    || found.getPurpose() != wanted.getPurpose()) {
                throw new InstallRefusedException(
                        "本集群已按用途 " + found.getPurpose() + "、" + found.getHopPartitions() + " 个分区安装；不可更改，请换一个前缀",
                        "this prefix was installed for " + found.getPurpose() + " with " + found.getHopPartitions()
                                + " hop partitions; that cannot change, use another prefix");
            }
        });
    }

    private List<Topic> topicsFor(Collection<Party> parties) {
        return Stream.concat(catalog.fixedTopics().stream(), topicsOf(parties).stream())
                .toList();
    }

    private List<Topic> topicsOf(Collection<Party> parties) {
        return parties.stream()
                .flatMap(party -> catalog.partyTopics(party.getParty(), party.getRole()).stream())
                .toList();
    }

    private List<TopicSpec> coreChangelogs() {
        return ChangelogTopics.of(
                catalog.coreApplication(),
                topology.core(),
                topic -> catalog.sizing().hopPartitions());
    }

    private List<TopicSpec> intakeChangelogs() {
        return ChangelogTopics.of(
                catalog.intakeApplication(),
                sampleIntake(),
                topic -> catalog.sizing().ingressPartitions());
    }

    private Topology sampleIntake() {
        return topology.intakeOver(List.of(catalog.events(SAMPLE_PARTY)));
    }

    private Map<String, Integer> coreSources() {
        return ChangelogTopics.sourcesOf(topology.core()).stream()
                .collect(Collectors.toMap(
                        topic -> topic, topic -> catalog.sizing().hopPartitions()));
    }

    private static Map<String, Integer> ingress(List<Topic> topics) {
        return topics.stream()
                .filter(topic -> topic.area() == TopicArea.IN)
                .collect(Collectors.toMap(Topic::name, Topic::partitions, Math::max, TreeMap::new));
    }
}
