/** INTAKE: decodes what parties send, checks its form, makes keys canonical and routes it to the rooms. */
@NullMarked
package org.pledgehub.streams.intake;

import org.jspecify.annotations.NullMarked;
