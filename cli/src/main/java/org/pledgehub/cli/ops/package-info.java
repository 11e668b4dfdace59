/** Commands for those who operate a hub: install, run, status, and what is applied to a running one. */
@NullMarked
package org.pledgehub.cli.ops;

import org.jspecify.annotations.NullMarked;
