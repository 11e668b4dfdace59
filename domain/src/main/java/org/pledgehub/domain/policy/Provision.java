package org.pledgehub.domain.policy;

import org.pledgehub.domain.fact.Told;

/**
 * A sentence of the text that sets no parameter.
 *
 * @param says what it says, in short
 * @param notChecked why no machine can check it; unknown where one does
 */
public record Provision(Wording says, Told<Wording> notChecked) {}
