package org.pledgehub.cli.send;

import java.util.Map;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubInstaller;
import org.pledgehub.streams.serde.ContractSerdes;

/** The topics of the installation that the options name. */
public final class TopicsAsInstalled {
    private TopicsAsInstalled() {}

    /** Catalogue and record types as the installation has them. */
    public static HubTopics of(HubConfig config) {
        try (var installer = HubInstaller.open(config)) {
            var catalog = installer.installedCatalog();
            var serdes = ContractSerdes.resolve(installer.site().registry(), catalog);
            return new HubTopics(Map.copyOf(config.kafkaTools()), catalog, serdes);
        }
    }
}
