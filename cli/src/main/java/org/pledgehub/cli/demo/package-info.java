/** The story that {@code hub demo} plays, as plain values that tests play too. */
@NullMarked
package org.pledgehub.cli.demo;

import org.jspecify.annotations.NullMarked;
