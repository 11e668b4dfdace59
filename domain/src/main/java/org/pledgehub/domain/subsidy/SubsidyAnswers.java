package org.pledgehub.domain.subsidy;

import java.util.Map;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Standing;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.subsidy.SubsidyAnswer.AwaitsEvent;
import org.pledgehub.domain.subsidy.SubsidyAnswer.Counts;
import org.pledgehub.domain.subsidy.SubsidyAnswer.Refused;
import org.pledgehub.domain.subsidy.SubsidyAnswer.TurnedDown;
import org.pledgehub.domain.subsidy.SubsidyAnswer.Waits;
import org.pledgehub.domain.subsidy.SubsidyEvent.Applied;
import org.pledgehub.domain.subsidy.SubsidyEvent.Called;
import org.pledgehub.domain.subsidy.SubsidyEvent.OfApplication;
import org.pledgehub.domain.subsidy.SubsidyEvent.Reversal;
import org.pledgehub.domain.subsidy.SubsidyEvent.StepTaken;

/** What senders are told about their events, as the programme stands. */
public final class SubsidyAnswers {

    private final FactBook<SubsidyEvent> facts;
    private final SubsidyRules rules;
    private final ProgrammeFile programme;

    /** Answers over all facts of a programme. */
    public SubsidyAnswers(FactBook<SubsidyEvent> facts, SubsidyRules rules) {
        this.facts = facts;
        this.rules = rules;
        this.programme = ProgrammeFile.of(facts, rules);
    }

    /** The answer to one event of the book. */
    public SubsidyAnswer to(Fact<SubsidyEvent> fact) {
        return switch (facts.standingOf(fact.key())) {
            case Standing.Waiting(var named) -> new AwaitsEvent(named);
            case Standing.Refused(var refusal) -> new Refused(refusal);
            case Standing.Effective effective -> content(fact);
            case Standing.Superseded superseded -> content(fact);
            case Standing.Reversed reversed -> new Counts();
        };
    }

    private SubsidyAnswer content(Fact<SubsidyEvent> fact) {
        if (fact.body() instanceof Reversal) {
            return new Counts();
        }
        if (rules.registration() instanceof Told.Unknown) {
            return new Waits(SubsidyWait.POOL_UNKNOWN, Map.of());
        }
        return switch (fact.body()) {
            case Reversal reversal -> new Counts();
            case Called called -> programme.voices().isAuthority(fact.header()) ? new Counts() : notTheAuthority();
            case OfApplication said -> ofApplication(fact, said);
            case Applied applied -> application(fact);
        };
    }

    private SubsidyAnswer ofApplication(Fact<SubsidyEvent> fact, OfApplication said) {
        if (said instanceof StepTaken && !programme.voices().isAuthority(fact.header())) {
            return notTheAuthority();
        }
        var detail = Map.of("application", said.application().toString());
        return programme
                .application(said.application())
                .<SubsidyAnswer>map(file -> programme.voices().admits(fact.header(), said, file)
                        ? new Counts()
                        : new TurnedDown(SubsidyTurndown.SUBSIDY_SENDER_NOT_INVOLVED, detail))
                .orElseGet(() -> new Waits(SubsidyWait.SUBSIDY_APPLICATION_UNKNOWN, detail));
    }

    private static SubsidyAnswer notTheAuthority() {
        return new TurnedDown(SubsidyTurndown.NOT_THE_POOL_AUTHORITY, Map.of());
    }

    /** An application is accepted or turned away once its call is known; whatever else it needs its view tells. */
    private SubsidyAnswer application(Fact<SubsidyEvent> fact) {
        var name = new EventKey(fact.header().party(), fact.header().eventId());
        var file = programme.application(name);
        if (file.isEmpty()) {
            return new Counts();
        }
        var says = file.get().says();
        var policy = rules.policyOf(says.disbursedOn(), file.get().appliedOn());
        if (policy.isEmpty()) {
            return new Waits(SubsidyWait.NO_POLICY_IN_FORCE, Map.of());
        }
        return programme
                .call(says.year())
                .map(call -> window(new Window(policy.get(), call, programme.voices()).check(file.get())))
                .orElseGet(() ->
                        new Waits(SubsidyWait.SUBSIDY_CALL_UNKNOWN, Map.of("year", Integer.toString(says.year()))));
    }

    private static SubsidyAnswer window(SubsidyCheck check) {
        if (check.fails()) {
            return new TurnedDown(SubsidyTurndown.valueOf(check.reason().name()), check.detail());
        }
        return check.waits() && check.reason() == SubsidyReason.SUBSIDY_RECEIPT_MISSING
                ? new Waits(SubsidyWait.SUBSIDY_RECEIPT_MISSING, check.detail())
                : new Counts();
    }
}
