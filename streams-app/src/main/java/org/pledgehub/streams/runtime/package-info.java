/** Runs the hub: settings, the two Streams applications, the refresher of writer schemas, health and metrics. */
@NullMarked
package org.pledgehub.streams.runtime;

import org.jspecify.annotations.NullMarked;
