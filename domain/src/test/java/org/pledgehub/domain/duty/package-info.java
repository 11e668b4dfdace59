/** Tests of duties. */
@NullMarked
package org.pledgehub.domain.duty;

import org.jspecify.annotations.NullMarked;
