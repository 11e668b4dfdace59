/** What an installation needs of a cluster that others run: who may do what, and the same as resources of Strimzi. */
@NullMarked
package org.pledgehub.cli.deploy;

import org.jspecify.annotations.NullMarked;
