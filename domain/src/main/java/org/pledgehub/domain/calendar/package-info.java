/** Working calendars and statutory periods (Civil Code art. 200 to 204). */
@NullMarked
package org.pledgehub.domain.calendar;

import org.jspecify.annotations.NullMarked;
