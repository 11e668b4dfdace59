/** {@code hub calc}: what a pool would pay, by the calculator that the stream uses. */
@NullMarked
package org.pledgehub.cli.calc;

import org.jspecify.annotations.NullMarked;
