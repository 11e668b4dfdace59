package org.pledgehub.streams.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutySpan;
import org.pledgehub.domain.duty.DutySubject;
import org.pledgehub.domain.life.LifeResult;

/** Writes duties of pools, of their claims and of their loans, and of subsidy programmes. */
public final class DutyWriter {

    private DutyWriter() {}

    /** A duty as published for the first time. */
    public static DutyView write(String pool, Duty duty) {
        var span = duty.span();
        var view = DutyView.newBuilder()
                .setDutyId(id(pool, span.kind(), name(span)))
                .setPool(pool)
                .setDuty(span.kind().name())
                .setPolicy(span.ground().policy().canonical())
                .setRuleId(span.ground().rule().ruleId())
                .setArticle(span.ground().rule().article())
                .setPhrase(span.ground().rule().phrase())
                .setStartedOn(span.startedOn())
                .setPeriodEndsOn(span.endsOn())
                .setRemindOn(span.remindOn())
                .setDueOn(span.due().date())
                .setProvisional(span.due().provisional())
                .setState(DutyState.valueOf(duty.state().name()))
                .setDoneOn(duty.doneOn().asOptional().orElse(null))
                .setRevision(1)
                .setOutcome(duty.outcome().asOptional().map(LifeResult::name).orElse(null))
                .setFirstDayOn(span.startedOn().plusDays(1))
                .setRestDays(span.restDays())
                .build();
        name(view, span.subject());
        return view;
    }

    /** The id of a duty; the name is written as a part of a key. */
    public static String id(String pool, DutyKind kind, String name) {
        return part(pool) + "|" + kind + "|" + name;
    }

    /** The pool's own duties come up again and again; an account or a claim has each once. */
    private static String name(DutySpan span) {
        return switch (span.subject()) {
            case DutySubject.OfPool() -> span.startedOn().toString();
            case DutySubject.OfAccount(var account) -> account;
            case DutySubject.OfClaim(var claim) -> part(claim);
            case DutySubject.OfLoan(var loan) -> span.startedOn() + "|" + part(loan);
            case DutySubject.InLoan(var loan, var about) -> part(loan + "#" + about);
            case DutySubject.InProgramme(var name) -> part(name);
        };
    }

    private static void name(DutyView view, DutySubject subject) {
        switch (subject) {
            case DutySubject.OfPool() -> {}
            case DutySubject.OfAccount(var account) -> view.setAbout(account);
            case DutySubject.OfClaim(var claim) -> view.setClaimId(claim);
            case DutySubject.OfLoan(var loan) -> view.setLoan(loan);
            case DutySubject.InLoan(var loan, var about) -> {
                view.setLoan(loan);
                view.setAbout(about);
            }
            case DutySubject.InProgramme(var name) -> view.setAbout(name);
        }
    }

    /** A part of a key. */
    public static String part(String text) {
        return text.replace("%", "%25").replace("|", "%7C");
    }

    /**
     * All duties that stand somewhere, by id.
     *
     * @param known those published before; one that there is no reason for any more is withdrawn
     * @param pool pool or programme
     * @param duties those that there is reason for
     */
    public static SortedMap<String, DutyView> standing(
            SortedMap<String, DutyView> known, String pool, List<Duty> duties) {
        var standing = new TreeMap<>(known);
        standing.replaceAll((id, view) -> withdrawn(view));
        for (var duty : duties) {
            var view = write(pool, duty);
            standing.put(view.getDutyId(), view);
        }
        return standing;
    }

    private static DutyView withdrawn(DutyView earlier) {
        return DutyView.newBuilder(earlier).setState(DutyState.WITHDRAWN).build();
    }

    /** The same, following an earlier form where there is one; empty where nothing has changed but the day. */
    public static Optional<DutyView> following(@Nullable DutyView earlier, DutyView now, LocalDate asOf) {
        var seen = DutyView.newBuilder(now).setAsOf(asOf).build();
        return earlier == null ? Optional.of(seen) : NextForm.after(earlier, seen);
    }
}
