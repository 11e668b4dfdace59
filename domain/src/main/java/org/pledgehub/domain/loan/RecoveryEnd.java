package org.pledgehub.domain.loan;

import java.time.LocalDate;
import org.pledgehub.domain.compensation.Recovery;

/**
 * Recovery on a claim has ended: what comes in later is divided like any recovery, what came before lessens the loss that
 * the last stage of a payout is computed from.
 *
 * @param on day of the end; of several words the first
 * @param until recovered after the notice and up to that day
 */
public record RecoveryEnd(LocalDate on, Recovery until) {}
