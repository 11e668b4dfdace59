package org.pledgehub.cli.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;

/**
 * The loopback ports of one embedded cluster.
 *
 * @param broker Kafka clients
 * @param controller KRaft controller
 * @param registry schema registry
 * @param registryManagement the registry's own health and metrics
 * @param hub the hub's health and metrics
 */
public record ClusterPorts(int broker, int controller, int registry, int registryManagement, int hub) {
    private static final int COUNT = 5;

    /** Five ports that are free now. */
    public static ClusterPorts free() {
        return startingWith(0);
    }

    /** A fixed port for Kafka clients, which must be free, and four free ones. */
    public static ClusterPorts withBroker(int port) {
        return startingWith(port);
    }

    private static ClusterPorts startingWith(int first) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            sockets.add(bind(first));
            while (sockets.size() < COUNT) {
                sockets.add(bind(0));
            }
            var ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
            return new ClusterPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
        } finally {
            release(sockets);
        }
    }

    private static ServerSocket bind(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new EnvironmentFailure(
                    new Sentence(
                            "端口 " + port + " 已被占用。请换一个端口，或结束占用它的程序后再试。",
                            "Port " + port + " is taken. Choose another port, or end the program that holds it, and try"
                                    + " again."),
                    taken);
        }
    }

    private static void release(List<ServerSocket> sockets) {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException ignored) {
                // The port was ours; whether closing complains changes nothing.
            }
        }
    }
}
