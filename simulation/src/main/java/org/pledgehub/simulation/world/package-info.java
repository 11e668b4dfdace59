/** Seeded worlds of business: legal but nasty. What parties would say if every feed were well behaved. */
@NullMarked
package org.pledgehub.simulation.world;

import org.jspecify.annotations.NullMarked;
