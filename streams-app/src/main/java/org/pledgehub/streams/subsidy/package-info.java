/** SUBSIDY room, keyed by programme: calls, applications, their amounts, decisions, payments and clawbacks. */
@NullMarked
package org.pledgehub.streams.subsidy;

import org.jspecify.annotations.NullMarked;
