package org.pledgehub.connectors.mapping;

import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Role;

/**
 * One event, ready to be sent on its party's ingress topic.
 *
 * @param party sender
 * @param role role of the sender; decides the record type
 * @param eventId the envelope's event id
 * @param event the role's record
 * @param file name of the file it comes from, without its folder
 * @param line line on which its row starts, from 1
 */
public record MappedEvent(String party, Role role, String eventId, SpecificRecord event, String file, long line) {}
