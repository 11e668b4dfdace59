package org.pledgehub.streams.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.pledgehub.streams.install.ChangelogTopics;
import org.pledgehub.streams.topology.HubStores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running Streams application. */
final class StreamsInstance {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsInstance.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);
    private static final String PROBE_KEY = HubStores.RESERVED + "probe";

    private final String application;
    private final Set<String> stores;
    private final KafkaStreams streams;
    private final RestoreProgress restore = new RestoreProgress();

    private StreamsInstance(String application, Topology topology, Properties settings, Consumer<Throwable> fault) {
        this.application = application;
        this.stores = ChangelogTopics.storesOf(topology);
        this.streams = new KafkaStreams(topology, settings);
        streams.setGlobalStateRestoreListener(restore);
        streams.setUncaughtExceptionHandler(thrown -> answer(thrown, fault));
        streams.setStateListener((now, before) -> tellOfError(now, fault));
    }

    /**
     * Starts an application; a damaged state directory is set aside once.
     *
     * @param fault hears of the fault for which the application stopped by itself
     */
    static StreamsInstance start(
            String application,
            Topology topology,
            Properties settings,
            StateQuarantine quarantine,
            Consumer<Throwable> fault) {
        var instance = new StreamsInstance(application, topology, settings, fault);
        try {
            instance.streams.start();
            return instance;
        } catch (StreamsException e) {
            instance.close(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP);
            if (!StateQuarantine.isAnsweredBy(e)) {
                throw e;
            }
            quarantine.setAside(application);
        }
        var restored = new StreamsInstance(application, topology, settings, fault);
        restored.streams.start();
        return restored;
    }

    /** The client itself, for its metrics. */
    KafkaStreams streams() {
        return streams;
    }

    /** State as Streams names it. */
    String state() {
        return streams.state().name();
    }

    /** Records still to be restored, by changelog partition. */
    Map<String, Long> restoring() {
        return restore.remaining();
    }

    /** Whether the application runs and every store on this instance can be read. */
    boolean isReady() {
        if (streams.state() != KafkaStreams.State.RUNNING) {
            return false;
        }
        boolean hasTasks = streams.metadataForLocalThreads().stream()
                .anyMatch(thread -> !thread.activeTasks().isEmpty());
        return !hasTasks || stores.stream().allMatch(this::isReadable);
    }

    /** Ends with the group left, so that no one waits for the session to run out. */
    void stop() {
        close(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    }

    private void close(CloseOptions.GroupMembershipOperation membership) {
        boolean closed =
                streams.close(CloseOptions.groupMembershipOperation(membership).withTimeout(CLOSE_TIMEOUT));
        if (!closed) {
            LOG.warn("application={} did not close within {}", application, CLOSE_TIMEOUT);
        }
    }

    // A store belongs to one room only, so an instance without a task of that room has nothing to read; the others
    // answer.
    private boolean isReadable(String store) {
        try {
            streams.store(StoreQueryParameters.fromNameAndType(
                            store, QueryableStoreTypes.<String, byte[]>keyValueStore()))
                    .get(PROBE_KEY);
            return true;
        } catch (InvalidStateStoreException notReadable) {
            return false;
        }
    }

    // The thread of the references cannot be replaced; whatever it dies of ends the client.
    private void tellOfError(KafkaStreams.State now, Consumer<Throwable> fault) {
        if (now == KafkaStreams.State.ERROR) {
            fault.accept(new IllegalStateException(application + " has stopped with an error; see the log"));
        }
    }

    private StreamThreadExceptionResponse answer(Throwable thrown, Consumer<Throwable> fault) {
        var response = FaultPolicy.responseTo(thrown);
        LOG.error("application={} thread died, response={}", application, response, thrown);
        if (response != StreamThreadExceptionResponse.REPLACE_THREAD) {
            fault.accept(thrown);
        }
        return response;
    }
}
