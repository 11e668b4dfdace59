/** Records of the contract as JSON that people write and read: ISO dates, union branches by name, absent fields left out. */
@NullMarked
package org.pledgehub.cli.json;

import org.jspecify.annotations.NullMarked;
