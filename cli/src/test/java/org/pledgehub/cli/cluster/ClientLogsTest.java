package org.pledgehub.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class ClientLogsTest {

    private static final String SENDER = "org.apache.kafka.clients.producer.internals.Sender";

    @AfterEach
    void warnAgain() {
        ((Logger) LoggerFactory.getLogger("org.apache.kafka.clients")).setLevel(null);
    }

    @Test
    void shouldLetClientsWarnUntilTheUserStopsTheBroker() {
        assertThat(LoggerFactory.getLogger(SENDER).isWarnEnabled()).isTrue();
        ClientLogs.expectNoBroker();
        assertThat(LoggerFactory.getLogger(SENDER).isWarnEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger(SENDER).isErrorEnabled()).isTrue();
        assertThat(LoggerFactory.getLogger("org.pledgehub.cli").isWarnEnabled()).isTrue();
    }
}
