/** Reads YAML into typed values and reports every mistake with its line and column, all at once. */
@NullMarked
package org.pledgehub.policies.yaml;

import org.jspecify.annotations.NullMarked;
