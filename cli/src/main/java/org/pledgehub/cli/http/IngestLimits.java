package org.pledgehub.cli.http;

import java.time.Duration;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubSetting;

/**
 * How much is taken at once.
 *
 * @param bodyBytes longest body of a request
 * @param batchEvents longest list in one request
 * @param eventsInFlight events of one party that may be under way at once
 * @param requestsInFlight requests of one party that may be under way at once
 * @param patience longest wait for answers; the sender may ask for less
 */
record IngestLimits(int bodyBytes, int batchEvents, int eventsInFlight, int requestsInFlight, Duration patience) {

    /** As configured. */
    static IngestLimits of(HubConfig config) {
        return new IngestLimits(
                config.number(HubSetting.INGEST_BODY_LIMIT_BYTES),
                config.number(HubSetting.INGEST_BATCH_LIMIT),
                config.number(HubSetting.INGEST_EVENTS_IN_FLIGHT),
                config.number(HubSetting.INGEST_REQUESTS_IN_FLIGHT),
                Duration.ofMillis(config.number(HubSetting.INGEST_WAIT_MS)));
    }
}
