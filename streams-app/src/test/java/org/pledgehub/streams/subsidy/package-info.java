/** Stories of the subsidy room. */
@NullMarked
package org.pledgehub.streams.subsidy;

import org.jspecify.annotations.NullMarked;
