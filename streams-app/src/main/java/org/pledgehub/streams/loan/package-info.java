/** LOAN room: one dossier per loan, what it makes of each fact, and its deadlines. */
@NullMarked
package org.pledgehub.streams.loan;

import org.jspecify.annotations.NullMarked;
