/** {@code hub duties}: what operators and authorities have to do, and how many days are left. */
@NullMarked
package org.pledgehub.cli.duty;

import org.jspecify.annotations.NullMarked;
