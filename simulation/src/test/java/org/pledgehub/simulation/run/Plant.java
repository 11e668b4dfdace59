package org.pledgehub.simulation.run;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.LoanExtended;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.PledgeCancelled;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.PrincipalWrittenOff;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RightStatusChanged;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.oracle.Letter;
import org.pledgehub.oracle.Oracle;
import org.pledgehub.oracle.Told;
import org.pledgehub.simulation.fault.HistoryGenerator;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

/**
 * A planted failure.
 *
 * @param name what is wrong
 * @param simulator runs histories with it
 */
record Plant(String name, Simulator simulator) {

    private static final Trial SOUND = new HubTrial(Oracle::judge);

    /** Figures differ where an oracle has not heard of something, and where a crash loses what no crash may lose. */
    static List<Plant> all() {
        return Stream.concat(
                        Stream.of(
                                        RepaymentReceived.class,
                                        LoanExtended.class,
                                        PrincipalWrittenOff.class,
                                        RecoveryReceived.class,
                                        DefaultReported.class,
                                        DefaultCured.class,
                                        CompensationNotice.class,
                                        NoticeWithdrawn.class,
                                        LoanEventReversed.class,
                                        RightsPledged.class,
                                        PledgeRegistered.class,
                                        PledgeCancelled.class,
                                        RightStatusChanged.class,
                                        FilingReceived.class,
                                        AccountMovement.class,
                                        FeedComplete.class)
                                .map(Plant::unheard),
                        Stream.of(
                                opinion("corrections are unheard of", told -> without(told, Plant::corrects)),
                                opinion("a month behind", Plant::aMonthBehind),
                                crashes("a crash loses outputs", Step.Loss.OUTPUTS),
                                crashes("a crash loses state", Step.Loss.STATE)))
                .toList();
    }

    /**
     * What only the plant does to figures. Answers do not count: that an event of which nobody heard has none would
     * make a story of one event.
     */
    private static Verdict figures(Trial planted, Trial sound, History history) {
        var verdict = Verdict.of(history, planted);
        if (verdict.agrees()) {
            return verdict;
        }
        var usual = Verdict.of(history, sound);
        return new Verdict(
                verdict.differences().stream()
                        .filter(difference -> !difference.subject().startsWith("answer"))
                        .filter(difference -> !Symptom.of(difference).showsIn(usual))
                        .toList(),
                verdict.traceHash());
    }

    private static Plant unheard(Class<? extends SpecificRecord> kind) {
        return opinion(
                kind.getSimpleName() + " is unheard of",
                told -> without(told, event -> kind.isInstance(Events.payload(event))));
    }

    private static Plant opinion(String name, UnaryOperator<Told> hearing) {
        var trial = new HubTrial(told -> Oracle.judge(hearing.apply(told)));
        return new Plant(name, new Simulator(HistoryGenerator::generate, history -> figures(trial, SOUND, history)));
    }

    private static Plant crashes(String name, Step.Loss loss) {
        Trial trial = history -> SOUND.run(losing(history, loss));
        return new Plant(name, new Simulator(HistoryGenerator::generate, history -> figures(trial, SOUND, history)));
    }

    private static History losing(History history, Step.Loss loss) {
        return history.with(history.steps().stream()
                .map(step -> step instanceof Step.Crash(var task, int records, var usual)
                        ? new Step.Crash(task, records, loss)
                        : step)
                .toList());
    }

    private static boolean corrects(SpecificRecord event) {
        return Events.envelope(event).getCorrects() != null;
    }

    private static Told without(Told told, Predicate<SpecificRecord> unheard) {
        var heard = told.letters().stream()
                .filter(letter -> !(letter.content() instanceof Letter.Content.Event(var event) && unheard.test(event)))
                .toList();
        return new Told(
                heard,
                told.parties(),
                told.pools(),
                told.policies(),
                told.calendars(),
                told.asOf(),
                told.book(),
                told.ingressPartitions());
    }

    private static Told aMonthBehind(Told told) {
        return new Told(
                told.letters(),
                told.parties(),
                told.pools(),
                told.policies(),
                told.calendars(),
                told.asOf().map(day -> day.minusMonths(1)),
                told.book(),
                told.ingressPartitions());
    }
}
