/** The pools of the policy texts with the texts' own figures, told to whatever hub they are played on. */
@NullMarked
package org.pledgehub.scenario;

import org.jspecify.annotations.NullMarked;
