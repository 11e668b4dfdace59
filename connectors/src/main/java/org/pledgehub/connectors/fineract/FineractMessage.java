package org.pledgehub.connectors.fineract;

import java.time.LocalDate;
import org.apache.avro.generic.GenericRecord;

/**
 * One business event of Fineract, out of its envelope.
 *
 * @param tenant tenant of the installation; its numbers tell loans apart only within it
 * @param key what tells it apart for ever: the idempotency key, of an item of a bulk message with the item's id behind it. Ids alone do
 *     not: they may go backwards
 * @param businessDay day of the business calendar on which it was told
 * @param type name of the business event
 * @param category of what it tells; ids of different categories collide
 * @param payload what happened
 */
record FineractMessage(
        String tenant, String key, LocalDate businessDay, String type, String category, GenericRecord payload) {}
