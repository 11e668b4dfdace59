package org.pledgehub.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.kafka.connect.errors.RetriableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgehub.connectors.trial.TestRegistry;

/** A sink whose database does not answer: the worker retries a batch, but ends a task that fails when it starts or is given partitions. */
class DatabaseAwayTest {

    private static TestRegistry registry;

    @BeforeAll
    static void start() throws Exception {
        registry = new TestRegistry();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static SinkScenario scenario() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var settings = Map.of(
                "db.url",
                "jdbc:postgresql://127.0.0.1:" + port + "/away",
                "db.user",
                "postgres",
                "registry.url",
                registry.address());
        return new SinkScenario(settings, registry, "pledgehub.agg.pool-exposure.v1");
    }

    @Test
    void shouldStartAndTakePartitionsAllTheSame() throws Exception {
        var scenario = scenario().started();
        assertThat(scenario.hasCommitted()).isFalse();
    }

    @Test
    void shouldAskForTheBatchAgain() throws Exception {
        var scenario = scenario().started();
        assertThatThrownBy(scenario::handedOver).isInstanceOf(RetriableException.class);
    }
}
