/**
 * RIGHT room, keyed by right: registrations and legal status in legal time, and the claims on its loans, told to those
 * that watch.
 */
@NullMarked
package org.pledgehub.streams.right;

import org.jspecify.annotations.NullMarked;
