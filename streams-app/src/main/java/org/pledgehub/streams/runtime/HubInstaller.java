package org.pledgehub.streams.runtime;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.contract.ref.Manifest;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.install.InstallSite;
import org.pledgehub.streams.install.InstallStep;
import org.pledgehub.streams.install.Installation;
import org.pledgehub.streams.install.ReferenceDocuments;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.install.SetupWriter;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.topology.HubWiring;

/** Installs the hub that settings describe, and makes it know setups: what the commands, the demo and the replay call. */
public final class HubInstaller implements AutoCloseable {

    private final HubConfig config;
    private final InstallSite site;

    private HubInstaller(HubConfig config, InstallSite site) {
        this.config = config;
        this.site = site;
    }

    /** An installer for the configured cluster and registry; nothing is asked yet. */
    public static HubInstaller open(HubConfig config) {
        return new HubInstaller(config, InstallSite.open(config.kafkaTools(), RegistryConnection.open(config)));
    }

    /** What an installation would do; changes nothing. */
    public List<InstallStep> plan(InstallationPurpose purpose, String hubVersion) {
        var sizing = wantedSizing();
        var catalog = config.catalog(sizing);
        var wanted = Installation.manifestFor(sizing, purpose, hubVersion);
        return installation(catalog).plan(site.parties(catalog), wanted);
    }

    /**
     * Installs what is missing, and writes the shipped calendars that are not known yet.
     *
     * @param done hears of each step that was carried out
     * @return groups whose offsets were left to the running hub
     */
    public Set<String> install(InstallationPurpose purpose, String hubVersion, Consumer<InstallStep> done) {
        var sizing = wantedSizing();
        var catalog = config.catalog(sizing);
        var wanted = Installation.manifestFor(sizing, purpose, hubVersion);
        var installation = installation(catalog);
        var left = new TreeSet<>(installation.apply(installation.plan(site.parties(catalog), wanted), done));
        new SetupWriter(site, catalog, installation)
                .write(Setup.ofCalendars(ReferenceDocuments.shippedCalendars()), done);
        return left;
    }

    /**
     * Makes the installation know a setup.
     *
     * @param done hears of each step that was carried out
     * @return number of references written; 0 = everything was known
     */
    public int apply(Setup setup, Consumer<InstallStep> done) {
        var catalog = installedCatalog();
        return new SetupWriter(site, catalog, installation(catalog)).write(setup, done);
    }

    /**
     * The catalogue as it was installed.
     *
     * @throws StartRefusedException when nothing is installed
     */
    public TopicCatalog installedCatalog() {
        var prefix = config.catalog(config.sizing()).prefix();
        var manifest = installed().orElseThrow(() -> StartRefusedException.notInstalled(prefix));
        return config.catalog(new TopicSizing(
                manifest.getHopPartitions(), manifest.getIngressPartitions(), manifest.getReplication()));
    }

    /** What was installed; empty where nothing was. */
    public Optional<Manifest> installed() {
        return site.manifest(config.catalog(config.sizing()));
    }

    /** The cluster and registry, for those who look at them. */
    public InstallSite site() {
        return site;
    }

    @Override
    public void close() {
        site.close();
    }

    private TopicSizing wantedSizing() {
        return installed().map(config::asInstalled).orElse(config).sizing();
    }

    private Installation installation(TopicCatalog catalog) {
        var wiring = new HubWiring(catalog, ContractSerdes.inMemory(catalog), PositionReader.fromBroker());
        return new Installation(site, catalog, HubAssembly.assemble(wiring, id -> {}));
    }
}
