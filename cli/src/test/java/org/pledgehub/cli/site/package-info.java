/** A hub on a real broker and a real registry, as tests set it up: one cluster for all, one installation each. */
@NullMarked
package org.pledgehub.cli.site;

import org.jspecify.annotations.NullMarked;
