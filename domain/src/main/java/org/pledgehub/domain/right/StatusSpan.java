package org.pledgehub.domain.right;

import java.time.LocalDate;

/**
 * A legal status from a day on, up to the next span.
 *
 * @param from first day
 * @param status status
 */
public record StatusSpan(LocalDate from, LegalStatus status) {}
