/** The simulated broker and the tasks that run the real rooms on it. */
@NullMarked
package org.pledgehub.simulation.broker;

import org.jspecify.annotations.NullMarked;
