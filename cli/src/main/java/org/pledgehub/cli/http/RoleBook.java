package org.pledgehub.cli.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pledgehub.contract.common.Role;

/**
 * Roles of the registered parties. Parties do not change their roles, but one that is not known may have been registered
 * since: then the registry is read again, by one thread, and nobody else waits for it. Safe for use by several threads.
 */
final class RoleBook {

    private final Supplier<Function<String, Optional<Role>>> registry;
    private final Duration age;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Function<String, Optional<Role>> roles;
    private volatile long readAt;

    /**
     * A book that is read at once.
     *
     * @param registry reads all roles; may take long
     * @param age how old the book has to be before it is read again
     */
    RoleBook(Supplier<Function<String, Optional<Role>>> registry, Duration age) {
        this.registry = registry;
        this.age = age;
        this.roles = registry.get();
        this.readAt = System.nanoTime();
    }

    /** Role of a party; empty when it is not registered as far as is known now. */
    Optional<Role> of(String party) {
        var known = roles.apply(party);
        if (known.isPresent() || System.nanoTime() - readAt <= age.toNanos() || !reading.tryLock()) {
            return known;
        }
        try {
            roles = registry.get();
            readAt = System.nanoTime();
            return roles.apply(party);
        } finally {
            reading.unlock();
        }
    }
}
