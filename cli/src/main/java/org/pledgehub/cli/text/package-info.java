/** What the command says to people: sentences in Chinese and English, and the failures that carry one. */
@NullMarked
package org.pledgehub.cli.text;

import org.jspecify.annotations.NullMarked;
