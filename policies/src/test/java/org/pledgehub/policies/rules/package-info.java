/** Each rule of each preset: what the hub makes of it, held against the preset as it is shipped. */
@NullMarked
package org.pledgehub.policies.rules;

import org.jspecify.annotations.NullMarked;
