/** Presets and calendars: dated rules, read from YAML with the line and column of every fault. */
@NullMarked
package org.pledgehub.policies;

import org.jspecify.annotations.NullMarked;
