/** Subsidies, worked out anew from all that was told of a programme ({@code docs/subsidies.md}). */
@NullMarked
package org.pledgehub.oracle.subsidy;

import org.jspecify.annotations.NullMarked;
