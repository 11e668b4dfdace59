package org.pledgehub.domain.calendar;

import java.time.LocalDate;

/**
 * A day that was looked at on the way to a due date.
 *
 * @param day the day
 * @param kind what it is
 * @param certainty whether its year is loaded
 */
public record WalkedDay(LocalDate day, DayKind kind, Certainty certainty) {}
