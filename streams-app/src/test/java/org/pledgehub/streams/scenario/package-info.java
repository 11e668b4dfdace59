/** The pools of the policy texts with the texts' own figures, through the whole hub. */
@NullMarked
package org.pledgehub.streams.scenario;

import org.jspecify.annotations.NullMarked;
