/** {@code hub send} and {@code hub tail}: one event in, and what stands on a topic, as JSON. */
@NullMarked
package org.pledgehub.cli.send;

import org.jspecify.annotations.NullMarked;
