@NullMarked
package org.pledgehub.simulation.check;

import org.jspecify.annotations.NullMarked;
