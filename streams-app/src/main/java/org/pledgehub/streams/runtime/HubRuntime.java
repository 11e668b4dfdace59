package org.pledgehub.streams.runtime;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicArea;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.contract.ref.Manifest;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.install.InstallSite;
import org.pledgehub.streams.install.Installation;
import org.pledgehub.streams.install.RegistryDecoder;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.ForeignSerdes;
import org.pledgehub.streams.serde.RegistryClient;
import org.pledgehub.streams.serde.ValueSerdes;
import org.pledgehub.streams.topology.HubTopology;
import org.pledgehub.streams.topology.HubWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running hub: intake and core, the refresher of writer schemas, the watch on parties, ticks, health and metrics. It starts only on what
 * {@code hub install} has made, and ends by {@link #close} with both groups left, or by a fault of its own that {@link #awaitFault} tells.
 */
public final class HubRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubRuntime.class);
    private static final long REFRESH_MS = 200;
    private static final long TICK_SECONDS = 30;
    private static final String NO_PARTY = "WAITING_FOR_PARTIES";

    private final HubConfig config;
    private final RegistryClient registry;
    private final InstallSite site;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Map<Application, StreamsInstance> fixed = new TreeMap<>();
    private final HubMetrics metrics = new HubMetrics();
    private final CountDownLatch faulted = new CountDownLatch(1);
    private volatile Optional<Throwable> fault = Optional.empty();
    private volatile Optional<IntakeKeeper> intake = Optional.empty();
    private volatile boolean booted;
    private int port;

    private HubRuntime(HubConfig config, RegistryClient registry, InstallSite site) {
        this.config = config;
        this.registry = registry;
        this.site = site;
    }

    /**
     * Starts a hub and returns once its applications have been started; they may still be restoring.
     *
     * @param only applications to run here
     * @throws ConfigException when a setting cannot be used
     * @throws StartRefusedException when the installation is missing or another one
     */
    public static HubRuntime start(HubConfig config, Set<Application> only) {
        var registry = RegistryConnection.open(config);
        var runtime = new HubRuntime(config, registry, InstallSite.open(config.kafkaTools(), registry));
        try {
            runtime.boot(only);
            runtime.booted = true;
            return runtime;
        } catch (RuntimeException e) {
            runtime.close();
            throw e;
        }
    }

    /** How the hub is now. */
    public HubHealth health() {
        var states = new TreeMap<String, String>();
        var restoring = new TreeMap<String, Long>();
        boolean ready = booted && fault.isEmpty();
        for (var instance : instances().entrySet()) {
            states.put(instance.getKey().name(), instance.getValue().state());
            restoring.putAll(instance.getValue().restoring());
            ready &= instance.getValue().isReady();
        }
        if (intake.isPresent() && intake.get().running().isEmpty()) {
            states.put(Application.INTAKE.name(), NO_PARTY);
            ready &= intake.get().topics().isEmpty();
        }
        return new HubHealth(fault.isEmpty(), ready, states, restoring);
    }

    /** Host and port of health and metrics. */
    public String address() {
        return config.text(HubSetting.HTTP_HOST) + ":" + port;
    }

    /** Port of health and metrics. */
    public int port() {
        return port;
    }

    /** Waits until an application has stopped by a fault of its own; interrupted = the hub is being stopped. */
    public Throwable awaitFault() throws InterruptedException {
        faulted.await();
        return fault.orElseThrow();
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            closeQuietly(opened.pop());
        }
        var stopping = new ArrayList<Runnable>();
        intake.ifPresent(keeper -> stopping.add(keeper::stop));
        fixed.values().forEach(instance -> stopping.add(instance::stop));
        stopping.parallelStream().forEach(Runnable::run);
        metrics.close();
        site.close();
    }

    private void boot(Set<Application> only) {
        var configured = config.catalog(config.sizing());
        var manifest =
                site.manifest(configured).orElseThrow(() -> StartRefusedException.notInstalled(configured.prefix()));
        var catalog = config.catalog(new TopicSizing(
                manifest.getHopPartitions(), manifest.getIngressPartitions(), manifest.getReplication()));
        var serdes = config.isOn(HubSetting.REGISTRY_AUTO_REGISTER)
                ? ContractSerdes.register(registry, catalog)
                : ContractSerdes.resolve(registry, catalog);
        var producer = remember(new OwnProducer(config.kafkaClient(), serdes));
        var refresher = new SchemaRefresher(registry, catalog, producer);
        var topology = HubAssembly.assemble(
                new HubWiring(catalog, valueSerdes(serdes), PositionReader.fromBroker(), metrics::answered), refresher);
        new Installation(site, catalog, topology).verify();
        refresher.publishKnown(serdes.knownSchemas());
        startServices(catalog, manifest, producer, refresher);
        if (only.contains(Application.CORE)) {
            startCore(topology, catalog, serdes);
        }
        if (only.contains(Application.INTAKE)) {
            startIntake(topology, catalog, serdes, refresher);
        }
    }

    private ValueSerdes valueSerdes(ContractSerdes own) {
        String foreign = config.text(HubSetting.SERDE_CLASS);
        if (foreign.isEmpty()) {
            return own;
        }
        try {
            return ForeignSerdes.of(foreign, config.text(HubSetting.REGISTRY_URLS));
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new ConfigException(
                    HubSetting.SERDE_CLASS.key(), "找不到该 Serde 类：" + foreign, "no such Serde class: " + foreign, e);
        }
    }

    private void startServices(
            TopicCatalog catalog, Manifest manifest, OwnProducer producer, SchemaRefresher refresher) {
        var scheduler = remember(new Scheduler());
        scheduler.every(REFRESH_MS, TimeUnit.MILLISECONDS, refresher);
        if (manifest.getPurpose() == InstallationPurpose.PRODUCTION && config.isOn(HubSetting.TICKS_AUTOMATIC)) {
            scheduler.every(TICK_SECONDS, TimeUnit.SECONDS, new DayTicker(producer, catalog, lastTick(catalog)));
        }
        metrics.gauge(
                "pledgehub.schemas.waiting",
                "writer schemas that records wait for",
                refresher,
                SchemaRefresher::waiting);
        metrics.gauge(
                "pledgehub.schemas.answered",
                "writer schemas published since start",
                refresher,
                SchemaRefresher::answered);
        metrics.gauge("pledgehub.alive", "0 after a fault of the hub's own", this, hub -> hub.fault.isEmpty() ? 1 : 0);
        metrics.gauge(
                "pledgehub.restoring.records",
                "records still to be restored into stores",
                this,
                hub -> hub.health().restoring().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        metrics.gauge(
                "pledgehub.ready",
                "1 when every application runs and can be read",
                this,
                hub -> hub.health().ready() ? 1 : 0);
        var server = remember(OperationsServer.start(
                config.text(HubSetting.HTTP_HOST), config.number(HubSetting.HTTP_PORT), this::health, metrics::scrape));
        port = server.port();
    }

    private void startCore(HubTopology topology, TopicCatalog catalog, ContractSerdes serdes) {
        var instance = StreamsInstance.start(
                catalog.coreApplication(),
                topology.core(),
                StreamsSettings.of(config, Application.CORE, catalog, serdes),
                quarantine(),
                this::stopFor);
        fixed.put(Application.CORE, instance);
        metrics.follow(Application.CORE, instance.streams());
    }

    private void startIntake(
            HubTopology topology, TopicCatalog catalog, ContractSerdes serdes, SchemaRefresher refresher) {
        var settings = StreamsSettings.of(config, Application.INTAKE, catalog, serdes);
        var keeper = new IntakeKeeper(catalog.intakeApplication(), site.cluster(), topics -> {
            var instance = StreamsInstance.start(
                    catalog.intakeApplication(), topology.intakeOver(topics), settings, quarantine(), this::stopFor);
            metrics.follow(Application.INTAKE, instance.streams());
            return instance;
        });
        intake = Optional.of(keeper);
        metrics.gauge(
                "pledgehub.intake.restart.ms",
                "standstill of intake when a party last joined",
                keeper,
                IntakeKeeper::lastRestartMillis);
        metrics.gauge(
                "pledgehub.parties",
                "parties that intake reads from",
                keeper,
                read -> read.topics().size());
        metrics.gauge(
                "pledgehub.intake.restarts", "starts of intake because a party joined", keeper, IntakeKeeper::restarts);
        takeUp(site.parties(catalog), catalog, keeper, refresher);
        var watch = remember(new PartyWatch(
                config.kafkaClient(),
                catalog,
                RegistryDecoder.over(registry),
                parties -> takeUp(parties, catalog, keeper, refresher)));
        watch.start();
    }

    private static void takeUp(
            List<Party> parties, TopicCatalog catalog, IntakeKeeper keeper, SchemaRefresher refresher) {
        var ingress = parties.stream()
                .flatMap(party -> catalog.partyTopics(party.getParty(), party.getRole()).stream())
                .filter(topic -> topic.area() == TopicArea.IN)
                .collect(Collectors.toMap(topic -> topic.name(), topic -> topic.subject(), (one, same) -> one));
        var known = keeper.topics();
        keeper.readFrom(ingress.keySet());
        ingress.forEach((topic, subject) -> {
            if (!known.contains(topic)) {
                refresher.publishSubject(subject);
            }
        });
    }

    private LocalDate lastTick(TopicCatalog catalog) {
        var tick = site.reader(catalog.ticks(), Tick.class).latest().get(ReferenceKeys.TICK);
        return tick == null ? LocalDate.MIN : tick.getAsOf();
    }

    private Map<Application, StreamsInstance> instances() {
        var all = new TreeMap<>(fixed);
        intake.flatMap(IntakeKeeper::running).ifPresent(instance -> all.put(Application.INTAKE, instance));
        return all;
    }

    private StateQuarantine quarantine() {
        return new StateQuarantine(Path.of(config.text(HubSetting.STATE_DIR)));
    }

    private synchronized void stopFor(Throwable thrown) {
        fault = fault.or(() -> Optional.of(thrown));
        faulted.countDown();
    }

    private <C extends AutoCloseable> C remember(C resource) {
        opened.push(resource);
        return resource;
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.warn("closing {}", resource.getClass().getSimpleName(), e);
        }
    }
}
