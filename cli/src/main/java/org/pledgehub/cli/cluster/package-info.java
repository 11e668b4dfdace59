/** A real KRaft broker, a real schema registry and the hub as child processes on loopback, for demo, replay and tests. */
@NullMarked
package org.pledgehub.cli.cluster;

import org.jspecify.annotations.NullMarked;
