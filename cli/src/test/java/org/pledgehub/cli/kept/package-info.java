/** Files of the project that are written from the code: tests hold what stands against what would be written now. */
@NullMarked
package org.pledgehub.cli.kept;

import org.jspecify.annotations.NullMarked;
