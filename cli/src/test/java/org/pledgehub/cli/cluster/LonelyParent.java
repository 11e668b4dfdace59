package org.pledgehub.cli.cluster;

import java.nio.file.Path;

/** A parent that starts broker and registry and then waits to be killed. */
public final class LonelyParent {
    private LonelyParent() {}

    /**
     * Runs until killed.
     *
     * @param args the folder to use
     */
    public static void main(String[] args) throws InterruptedException {
        try (var cluster = EmbeddedCluster.start(ClusterFolder.kept(Path.of(args[0])), ClusterPorts.free())) {
            System.out.println(cluster.pids());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
