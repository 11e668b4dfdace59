/**
 * Files of banks and registers as a Kafka Connect source: a folder is watched, each row becomes events by mapping, a file that has been
 * taken moves to {@code processed} or {@code rejected}, and what was wrong stands in a report beside it.
 */
@NullMarked
package org.pledgehub.connectors.files;

import org.jspecify.annotations.NullMarked;
