/** Rights in legal time: who pledged them to whom from when to when, and when they were in force. */
@NullMarked
package org.pledgehub.domain.right;

import org.jspecify.annotations.NullMarked;
