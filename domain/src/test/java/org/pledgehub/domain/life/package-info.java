@NullMarked
package org.pledgehub.domain.life;

import org.jspecify.annotations.NullMarked;
