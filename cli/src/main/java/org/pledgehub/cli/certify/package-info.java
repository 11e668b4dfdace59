/** {@code hub certify}: scripted cases sent as a test party, and a report on how they were answered. */
@NullMarked
package org.pledgehub.cli.certify;

import org.jspecify.annotations.NullMarked;
