/** {@code hub validate}: what intake would say of a file's events, without a broker. */
@NullMarked
package org.pledgehub.cli.validate;

import org.jspecify.annotations.NullMarked;
