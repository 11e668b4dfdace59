package org.pledgehub.cli.site;

import org.jspecify.annotations.Nullable;
import org.pledgehub.cli.cluster.ClusterFolder;
import org.pledgehub.cli.cluster.ClusterPorts;
import org.pledgehub.cli.cluster.EmbeddedCluster;

/**
 * One broker and one registry for all tests of this JVM; started by the first test that asks, ended with the JVM. Tests
 * keep apart by topic prefix, and run one hub at a time.
 */
public final class SharedCluster {
    private static @Nullable EmbeddedCluster cluster;

    private SharedCluster() {}

    /** The cluster, running. */
    public static synchronized EmbeddedCluster get() {
        var running = cluster;
        if (running == null) {
            running = EmbeddedCluster.start(ClusterFolder.temporary(), ClusterPorts.free());
            cluster = running;
        }
        return running;
    }
}
