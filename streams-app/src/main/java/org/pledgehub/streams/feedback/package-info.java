/** Answers to senders, with coded reasons in Chinese and English. */
@NullMarked
package org.pledgehub.streams.feedback;

import org.jspecify.annotations.NullMarked;
