/** {@code hub http}: parties send events and read their answers over HTTP. */
@NullMarked
package org.pledgehub.cli.http;

import org.jspecify.annotations.NullMarked;
