/** The edges: delimited files in and out, by mapping. */
@NullMarked
package org.pledgehub.connectors;

import org.jspecify.annotations.NullMarked;
