/** The Confluent wire format, the registry protocol, and serdes of the contract's records. */
@NullMarked
package org.pledgehub.streams.serde;

import org.jspecify.annotations.NullMarked;
