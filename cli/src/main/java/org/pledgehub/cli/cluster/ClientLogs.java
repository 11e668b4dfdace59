package org.pledgehub.cli.cluster;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** What Kafka's clients in this process may say. */
final class ClientLogs {

    /** Producers, consumers and tools: they warn whenever a broker goes away. */
    private static final String CLIENTS = "org.apache.kafka.clients";

    private ClientLogs() {}

    /** The broker goes away because the user wants it: clients no longer warn of that, but still tell of errors. */
    static void expectNoBroker() {
        if (LoggerFactory.getLogger(CLIENTS) instanceof Logger clients) {
            clients.setLevel(Level.ERROR);
        }
    }
}
