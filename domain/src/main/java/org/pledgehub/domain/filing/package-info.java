/** The filing of a project with the authority 备案: its deadline and every state that can have (Chaoyang art. 16). */
@NullMarked
package org.pledgehub.domain.filing;

import org.jspecify.annotations.NullMarked;
