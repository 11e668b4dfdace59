package org.pledgehub.domain.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.Certainty;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.calendar.DueDateProof;
import org.pledgehub.domain.calendar.WalkedDay;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.HouseDefaults;

/**
 * A duty before anybody looks whether it was done. The due day may move with a calendar, so it is no part of its name.
 *
 * @param kind what has to be done
 * @param subject whose duty it is
 * @param proof how its last day came about; its starting day is not counted (Civil Code art. 201)
 * @param remindOn the day from which it is due soon
 * @param ground what it rests on
 */
public record DutySpan(DutyKind kind, DutySubject subject, DueDateProof proof, LocalDate remindOn, DutyGround ground) {

    /** A duty of which people are reminded some working days before its last day. */
    public static DutySpan warned(
            DutyKind kind, DutySubject subject, DueDateProof proof, DutyGround ground, WorkCalendar calendar) {
        var due = proof.due().date();
        return new DutySpan(kind, subject, proof, warnFrom(due, calendar), ground);
    }

    /** The day from which something due on a day is due soon. */
    static LocalDate warnFrom(LocalDate due, WorkCalendar calendar) {
        return HouseDefaults.dutyWarning().value().dueFrom(due, calendar).date();
    }

    /** A period whose last day is fixed and never moves. */
    public static DueDateProof fixed(LocalDate startedOn, LocalDate end) {
        return new DueDateProof(startedOn, end, List.of(), new DueDate(end, Certainty.FINAL));
    }

    /** The day from which it runs. */
    public LocalDate startedOn() {
        return proof.startedOn();
    }

    /** The period's last day before it moves. */
    public LocalDate endsOn() {
        return proof.lastDay();
    }

    /** The last day. */
    public DueDate due() {
        return proof.due();
    }

    /** Rest days that were passed over on the way to the last day, in order. */
    public List<LocalDate> restDays() {
        return proof.walk().stream()
                .filter(walked -> walked.kind().isRest())
                .map(WalkedDay::day)
                .distinct()
                .sorted()
                .toList();
    }

    /** True for a day of the period: after its start, to the last day before it moves. */
    boolean contains(LocalDate day) {
        return day.isAfter(startedOn()) && !day.isAfter(endsOn());
    }

    /** How it stands on a day; that it was done counts however late it is told. */
    public Duty on(LocalDate asOf, Optional<LocalDate> doneOn) {
        var state = doneOn.map(this::whenDone).orElseGet(() -> byClock(asOf));
        var wake = doneOn.isPresent()
                ? Optional.<LocalDate>empty()
                : Stream.of(remindOn, afterDue()).filter(asOf::isBefore).min(LocalDate::compareTo);
        return new Duty(this, state, Told.from(doneOn), Told.from(wake), Told.unknown());
    }

    private DutyState whenDone(LocalDate day) {
        return day.isAfter(due().date()) ? DutyState.MET_LATE : DutyState.MET;
    }

    private DutyState byClock(LocalDate asOf) {
        if (!asOf.isBefore(afterDue())) {
            return kind.isReported() ? DutyState.MISSED : DutyState.ENDED;
        }
        return asOf.isBefore(remindOn) ? DutyState.OPEN : DutyState.DUE_SOON;
    }

    /** The period ends at 24:00 of the due day (Civil Code art. 203): it is over when the next day has begun. */
    private LocalDate afterDue() {
        return due().date().plusDays(1);
    }
}
