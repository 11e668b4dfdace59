/**
 * What operator and authority say about a claim after its trigger: review, plan, confirmation, application and votes. Which
 * of it counts hangs on the figures it was said about.
 */
@NullMarked
package org.pledgehub.domain.claim;

import org.jspecify.annotations.NullMarked;
