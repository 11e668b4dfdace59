/** Which material of a pool's loans and claims is in the archive, and which is missing (Chaoyang art. 15, 16, 19). */
@NullMarked
package org.pledgehub.cli.archive;

import org.jspecify.annotations.NullMarked;
