package org.pledgehub.streams.runtime;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a hub is.
 *
 * @param alive nothing has stopped by a fault of its own
 * @param ready every application runs and its stores can be read
 * @param applications state of each application, by its id
 * @param restoring records still to be restored, by changelog partition
 */
public record HubHealth(boolean alive, boolean ready, Map<String, String> applications, Map<String, Long> restoring) {

    /** Keeps sorted copies. */
    public HubHealth {
        applications = new TreeMap<>(applications);
        restoring = new TreeMap<>(restoring);
    }
}
