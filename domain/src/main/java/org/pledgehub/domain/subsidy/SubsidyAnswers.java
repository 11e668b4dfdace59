package org.pledgehub.domain.subsidy;

import java.util.Map;
import java.util.Optional;
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
import org.pledgehub.domain.subsidy.SubsidyEvent.CostPaid;
import org.pledgehub.domain.subsidy.SubsidyEvent.LoanRepaid;
import org.pledgehub.domain.subsidy.SubsidyEvent.OfApplication;
import org.pledgehub.domain.subsidy.SubsidyEvent.Reversal;
import org.pledgehub.domain.subsidy.SubsidyEvent.StepTaken;

/**
 * What senders are told about their events. An answer does not hang on the order in which they came: who may not speak is
 * told so first, and a wait is for what becomes known and never unknown. Whether an application came in time, and whatever
 * else it lacks, its view tells.
 */
public final class SubsidyAnswers {

    private final FactBook<SubsidyEvent> facts;
    private final SubsidyRules rules;
    private final Voices voices;
    private final KnownEvents known;

    /** Answers over all facts of a programme. */
    public SubsidyAnswers(FactBook<SubsidyEvent> facts, SubsidyRules rules) {
        this.facts = facts;
        this.rules = rules;
        this.voices = new Voices(rules);
        this.known = new KnownEvents(facts, voices);
    }

    /** The answer to one event of the book. */
    public SubsidyAnswer to(Fact<SubsidyEvent> fact) {
        if (rules.registration() instanceof Told.Unknown) {
            return new Waits(SubsidyWait.POOL_UNKNOWN, Map.of());
        }
        return speaker(fact).orElseGet(() -> switch (facts.standingOf(fact.key())) {
            case Standing.Waiting(var named) -> new AwaitsEvent(named);
            case Standing.Refused(var refusal) -> new Refused(refusal);
            case Standing.Effective effective -> content(fact);
            case Standing.Superseded superseded -> content(fact);
            case Standing.Reversed reversed -> content(fact);
        });
    }

    /** Where its sender may not speak, or nobody can say yet whether it may. */
    private Optional<SubsidyAnswer> speaker(Fact<SubsidyEvent> fact) {
        boolean runs = voices.isAuthority(fact.header());
        return switch (fact.body()) {
            case Called called -> notTheAuthority(runs);
            case StepTaken step -> notTheAuthority(runs);
            case CostPaid proof -> runs ? Optional.empty() : prover(fact, proof);
            case LoanRepaid proof -> runs ? Optional.empty() : prover(fact, proof);
            case Applied applied -> Optional.empty();
            case Reversal reversal -> Optional.empty();
        };
    }

    private static Optional<SubsidyAnswer> notTheAuthority(boolean runs) {
        return runs ? Optional.empty() : Optional.of(new TurnedDown(SubsidyTurndown.NOT_THE_POOL_AUTHORITY, Map.of()));
    }

    private Optional<SubsidyAnswer> prover(Fact<SubsidyEvent> fact, OfApplication proof) {
        var applied = known.application(proof.application());
        if (applied.isEmpty()) {
            return Optional.of(unknown(proof));
        }
        return voices.admits(fact.header(), proof, proof.application().party(), applied.get())
                ? Optional.empty()
                : Optional.of(new TurnedDown(SubsidyTurndown.SUBSIDY_SENDER_NOT_INVOLVED, detail(proof)));
    }

    private SubsidyAnswer content(Fact<SubsidyEvent> fact) {
        if (known.isTakenUp(fact)) {
            return new Counts();
        }
        return switch (fact.body()) {
            case Reversal reversal -> new Counts();
            case Called called -> new Counts();
            case OfApplication said -> known.application(said.application()).isPresent() ? new Counts() : unknown(said);
            case Applied applied -> application(fact, applied);
        };
    }

    private static SubsidyAnswer unknown(OfApplication said) {
        return new Waits(SubsidyWait.SUBSIDY_APPLICATION_UNKNOWN, detail(said));
    }

    private static Map<String, String> detail(OfApplication said) {
        return Map.of("application", said.application().toString());
    }

    /** For rules on its own day, and for a call of its own year. */
    private SubsidyAnswer application(Fact<SubsidyEvent> fact, Applied says) {
        if (rules.policyOf(says.disbursedOn(), fact.header().occurredOn()).isEmpty()) {
            return new Waits(SubsidyWait.NO_POLICY_IN_FORCE, Map.of());
        }
        return known.isCalled(says.year())
                ? new Counts()
                : new Waits(SubsidyWait.SUBSIDY_CALL_UNKNOWN, Map.of("year", Integer.toString(says.year())));
    }
}
