/** Canonical keys. A key decides a partition, so two spellings of one thing must give one key; see docs/keys.md. */
@NullMarked
package org.pledgehub.domain.key;

import org.jspecify.annotations.NullMarked;
