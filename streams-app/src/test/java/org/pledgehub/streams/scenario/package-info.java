/** The scenarios of the policy texts through the whole hub, under test drivers. */
@NullMarked
package org.pledgehub.streams.scenario;

import org.jspecify.annotations.NullMarked;
