/** Proofs on a real broker and a real registry that the hub does what it promises, whatever it is sent. */
@NullMarked
package org.pledgehub.cli.proof;

import org.jspecify.annotations.NullMarked;
