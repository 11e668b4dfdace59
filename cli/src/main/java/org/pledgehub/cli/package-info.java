/** The hub command. */
@NullMarked
package org.pledgehub.cli;

import org.jspecify.annotations.NullMarked;
