package org.pledgehub.streams.topology;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Names and kinds of all stores. Keys are strings, values are bytes that a codec of the room reads and writes. Keys
 * that begin with {@link #RESERVED} belong to the hub and never to a loan, right or pool.
 */
public final class HubStores {

    /** First character of keys that are the hub's own. */
    public static final String RESERVED = "\u0000";

    public static final String PARKED_RECORDS = "parked-record-store";
    public static final String FEED_COMPLETIONS = "feed-completion-store";

    public static final String RIGHTS = "right-store";
    public static final String RIGHT_TIMERS = "right-timer-store";

    public static final String LOANS = "loan-store";
    public static final String LOAN_TIMERS = "loan-timer-store";
    public static final String LOAN_FEEDS = "loan-feed-store";

    public static final String POOLS = "pool-store";
    public static final String POOL_TALLIES = "pool-tally-store";
    public static final String POOL_BORROWERS = "pool-borrower-store";
    public static final String POOL_LEDGERS = "pool-ledger-store";
    public static final String POOL_DUTIES = "pool-duty-store";

    public static final String SUBSIDY_FACTS = "subsidy-fact-store";
    public static final String SUBSIDY_VIEWS = "subsidy-view-store";
    public static final String SUBSIDY_DUTIES = "subsidy-duty-store";

    public static final String POLICIES = "policy-reference-store";
    public static final String CALENDARS = "calendar-reference-store";
    public static final String PARTIES = "party-reference-store";
    public static final String SCHEMAS = "schema-reference-store";
    public static final String TICKS = "tick-reference-store";

    private HubStores() {}

    /** A store on disk with a changelog. */
    public static StoreBuilder<KeyValueStore<String, byte[]>> persistent(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    /** A store in memory without a changelog, for references that are read anew on each start. */
    public static StoreBuilder<KeyValueStore<String, byte[]>> inMemoryReference(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingDisabled();
    }
}
