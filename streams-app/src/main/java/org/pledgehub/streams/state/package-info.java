/** Stored bytes of the rooms, with the schema fingerprint they were written with. */
@NullMarked
package org.pledgehub.streams.state;

import org.jspecify.annotations.NullMarked;
