package org.pledgehub.streams.runtime;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.kafka.common.KafkaException;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.domain.calendar.LegalDay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the tick of each day in Asia/Shanghai as soon as the brokers' clock has reached it. The brokers are asked for their time by a
 * tombstone on the manifest topic; no instance's clock decides.
 */
final class DayTicker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(DayTicker.class);
    private static final ZoneId LEGAL_ZONE = LegalDay.ZONE;
    private static final String CLOCK_KEY = "clock";

    private final OwnProducer producer;
    private final TopicCatalog catalog;
    private LocalDate last;

    /** A ticker that goes on after the last tick written, {@link LocalDate#MIN} when there is none. */
    DayTicker(OwnProducer producer, TopicCatalog catalog, LocalDate last) {
        this.producer = producer;
        this.catalog = catalog;
        this.last = last;
    }

    @Override
    public void run() {
        try {
            var today = producer.brokerTime(catalog.manifest(), CLOCK_KEY)
                    .atZone(LEGAL_ZONE)
                    .toLocalDate();
            if (today.isAfter(last)) {
                producer.publish(catalog.ticks(), ReferenceKeys.TICK, new Tick(today));
                last = today;
                LOG.info("tick={}", today);
            }
        } catch (KafkaException e) {
            LOG.warn("no tick: {}", e.getMessage());
        }
    }
}
