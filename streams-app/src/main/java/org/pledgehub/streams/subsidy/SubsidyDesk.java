package org.pledgehub.streams.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.contract.hop.SubsidyFact;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.state.SubsidyStoredFact;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.fact.Admission;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.subsidy.Programme;
import org.pledgehub.domain.subsidy.SubsidyAnswers;
import org.pledgehub.domain.subsidy.SubsidyEvent;
import org.pledgehub.domain.subsidy.SubsidyRules;
import org.pledgehub.streams.duty.DutyAlerts;
import org.pledgehub.streams.duty.DutyBoard;
import org.pledgehub.streams.duty.DutyShelf;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.reference.Offices;
import org.pledgehub.streams.reference.ReferenceBook;

/** Loads a programme, lets the domain judge it as a whole, stores what is new and says what changed. */
final class SubsidyDesk {

    private final ReferenceBook book;
    private final SubsidyShelf shelf;
    private final SubsidyFeedback feedback;
    private final SubsidyPublication publication;
    private final DutyBoard board;

    SubsidyDesk(ReferenceBook book, SubsidyShelf shelf, DutyShelf duties, FeedbackWriter words) {
        this.book = book;
        this.shelf = shelf;
        this.board = new DutyBoard(duties, new DutyAlerts(words));
        this.feedback = new SubsidyFeedback(words);
        this.publication = new SubsidyPublication(shelf, words);
    }

    /** Takes up an event. */
    List<SubsidyOutput> record(String programme, SubsidyFact fact) {
        var before = shelf.facts(programme);
        var admission = bookOf(before).admit(SubsidyReader.fact(fact).header());
        if (admission != Admission.NEW) {
            return repeated(programme, fact, admission);
        }
        var facts = new ArrayList<>(before);
        facts.add(new SubsidyStoredFact(fact, false, false));
        return judge(programme, facts, Optional.of(fact));
    }

    /** A repeat changes nothing, unless the broker took it before the copy that was read first: the day of arrival is its. */
    private List<SubsidyOutput> repeated(String programme, SubsidyFact copy, Admission admission) {
        var outputs = new ArrayList<SubsidyOutput>();
        outputs.add(new SubsidyOutput.Answered(feedback.repeated(programme, copy, admission)));
        if (admission == Admission.DUPLICATE && shelf.bringsForward(programme, copy)) {
            outputs.addAll(judge(programme, shelf.facts(programme), Optional.empty()));
        }
        return outputs;
    }

    /** Goes over all programmes when a day has come or a reference has changed. */
    List<SubsidyOutput> keepUp() {
        boolean day = book.tick().filter(shelf::reaches).isPresent();
        boolean references = shelf.notices(book.fingerprint());
        if (!day && !references) {
            return List.of();
        }
        return shelf.programmes().stream().flatMap(this::again).toList();
    }

    private Stream<SubsidyOutput> again(String programme) {
        return judge(programme, shelf.facts(programme), Optional.empty()).stream();
    }

    private List<SubsidyOutput> judge(String programme, List<SubsidyStoredFact> facts, Optional<SubsidyFact> latest) {
        var all = bookOf(facts);
        var rules = rules(programme);
        var outputs = new ArrayList<SubsidyOutput>();
        var answers = new SubsidyAnswers(all, rules);
        for (var stored : facts) {
            boolean first = latest.filter(stored.getFact()::equals).isPresent();
            if (first || stored.getWaiting()) {
                var answer = answers.to(SubsidyReader.fact(stored.getFact()));
                var waiting = SubsidyFeedback.isWaiting(answer);
                if (first || !waiting) {
                    outputs.add(new SubsidyOutput.Answered(feedback.write(programme, stored.getFact(), answer)));
                }
                var reminder =
                        waiting ? publication.reminder(programme, stored, shelf.asOf()) : Optional.<Alert>empty();
                reminder.ifPresent(alert -> outputs.add(new SubsidyOutput.Alerted(alert)));
                var kept = SubsidyStoredFact.newBuilder(stored)
                        .setWaiting(waiting)
                        .setOverdueTold(stored.getOverdueTold() || reminder.isPresent())
                        .build();
                if (first || !kept.equals(stored)) {
                    shelf.keep(programme, kept);
                }
            }
        }
        var standing = new Programme(all, rules, shelf.asOf()).standing();
        outputs.addAll(publication.changes(programme, standing.cases()));
        shelf.asOf().ifPresent(day -> outputs.addAll(terms(programme, standing.duties(), day)));
        return outputs;
    }

    private List<SubsidyOutput> terms(String programme, List<Duty> duties, LocalDate asOf) {
        var outputs = new ArrayList<SubsidyOutput>();
        for (var posted : board.post(programme, board.shelf().of(programme), duties, asOf)) {
            outputs.add(new SubsidyOutput.DutyChanged(posted.view()));
            posted.alert().ifPresent(alert -> outputs.add(new SubsidyOutput.Alerted(alert)));
        }
        return outputs;
    }

    private static FactBook<SubsidyEvent> bookOf(List<SubsidyStoredFact> facts) {
        return FactBook.of(
                Programme.SUBJECTS,
                facts.stream()
                        .map(stored -> SubsidyReader.fact(stored.getFact()))
                        .toList());
    }

    /** A programme is registered as pools are, with a subsidy as its policy. */
    private SubsidyRules rules(String programme) {
        var registration = book.pool(PoolId.of(programme))
                .map(entry -> new SubsidyRules.Registration(PolicyId.of(entry.getPolicy()), Offices.authority(entry)));
        return new SubsidyRules(Told.from(registration), book.policyBook(), book.calendarBook());
    }
}
