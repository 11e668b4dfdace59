/** What was told, read anew: keys, form, policies, calendars, and which of several sayings stands. */
@NullMarked
package org.pledgehub.oracle.reading;

import org.jspecify.annotations.NullMarked;
