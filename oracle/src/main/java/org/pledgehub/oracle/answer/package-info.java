/** How each event is answered in the end. */
@NullMarked
package org.pledgehub.oracle.answer;

import org.jspecify.annotations.NullMarked;
