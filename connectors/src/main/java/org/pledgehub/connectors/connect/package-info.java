/** What every Connect plug-in of the hub needs: where the hub's topics and schemas are, how bytes pass the worker. */
@NullMarked
package org.pledgehub.connectors.connect;

import org.jspecify.annotations.NullMarked;
