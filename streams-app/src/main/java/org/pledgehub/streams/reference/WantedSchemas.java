package org.pledgehub.streams.reference;

/**
 * Hears of writer schemas that records wait for, so that somebody outside the stream thread can ask the registry. A hint
 * only: what is answered arrives as a reference.
 */
@FunctionalInterface
public interface WantedSchemas {

    /** A record waits for the schema with this registry id. Called often; must return at once. */
    void want(int schemaId);
}
