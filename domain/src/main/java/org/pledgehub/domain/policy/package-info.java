/** Versioned rule sets: every parameter is typed and carries rule id, article and quoted phrase; see docs/policies.md. */
@NullMarked
package org.pledgehub.domain.policy;

import org.jspecify.annotations.NullMarked;
