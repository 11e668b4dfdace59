package org.pledgehub.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.ledger.Balances;

/**
 * A hub that scenarios are played on, as its parties know it: topics in, topics out. It may take topics of several parties
 * in any order, each for itself in order; but whoever reads sees what has come of everything that was sent before.
 */
public interface PlayedHub {

    /** Makes a party known; all parties are known before the first of them sends. */
    void register(String party, Role role);

    /** Makes a pool known. */
    void register(Pool pool);

    /** Makes one version of a policy known, of the document that holds it. */
    void applyPolicy(String policy, int version, String yaml);

    /** Makes one version of a year's calendar known. */
    void applyCalendar(int year, int version, String yaml);

    /** Sends an event to the party's own topic. */
    void send(String party, SpecificRecord event);

    /** The story clock says that the day has begun. */
    void tick(LocalDate asOf);

    /** Waits until all that was sent is answered, and all that comes of it is published. */
    void settle();

    /** Names of its topics. */
    TopicCatalog topics();

    /** Values of a topic; in order where they have one key. */
    <T extends SpecificRecord> List<T> read(String topic, Class<T> type);

    /** The latest value of each key of a topic. */
    <T extends SpecificRecord> Map<String, T> latest(String topic, Class<T> type);

    /** Balances of a pool's book, from the entries that were published. */
    Balances balances(String pool);
}
