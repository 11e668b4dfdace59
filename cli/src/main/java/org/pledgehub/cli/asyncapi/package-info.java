/** The contract as pages for others: AsyncAPI and what a browser shows of it, written from the catalogue and the topologies. */
@NullMarked
package org.pledgehub.cli.asyncapi;

import org.jspecify.annotations.NullMarked;
