/** When a right was pledged, to whom, and whether it was in force. */
@NullMarked
package org.pledgehub.oracle.right;

import org.jspecify.annotations.NullMarked;
