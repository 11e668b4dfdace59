/** The report of demo and replay: what the topics say, read back by a plain consumer, and whether the hub is quiet. */
@NullMarked
package org.pledgehub.cli.report;

import org.jspecify.annotations.NullMarked;
