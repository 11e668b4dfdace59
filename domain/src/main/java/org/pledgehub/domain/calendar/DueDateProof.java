package org.pledgehub.domain.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * How a due date came about.
 *
 * @param startedOn the day that is not counted
 * @param lastDay the period's last day before it moves
 * @param walk every day that was asked whether it rests, in order
 * @param due the result
 */
public record DueDateProof(LocalDate startedOn, LocalDate lastDay, List<WalkedDay> walk, DueDate due) {

    /** Keeps its own copy. */
    public DueDateProof {
        walk = List.copyOf(walk);
    }

    /** The same last day of a period that began on another day, as one of several that are counted together. */
    public DueDateProof startingOn(LocalDate day) {
        return new DueDateProof(day, lastDay, walk, due);
    }
}
