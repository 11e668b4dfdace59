/** Commands about rules that need no cluster: due dates, and policies checked and shown. */
@NullMarked
package org.pledgehub.cli.rules;

import org.jspecify.annotations.NullMarked;
