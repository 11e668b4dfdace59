package org.pledgehub.streams.intake;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.hop.FeedThrough;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.RightFact;
import org.pledgehub.contract.hop.SubsidyCommand;
import org.pledgehub.contract.hop.SubsidyFact;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.BalanceReported;
import org.pledgehub.contract.in.BookBalancesReported;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.ClaimWrittenOff;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyEventReversed;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.streams.topology.HubNodes;

/** Says which room an event belongs to, and makes the command for it. */
final class EventRouter {

    private EventRouter() {}

    /**
     * A command on its way.
     *
     * @param node sink that takes it
     * @param key canonical key of the subject
     * @param command the command
     */
    record Route(String node, String key, SpecificRecord command) {

        Record<String, SpecificRecord> at(long timestamp) {
            return new Record<>(key, command, timestamp);
        }
    }

    /** The way of an event without faults; {@code sourcePartitions} is the width of its party's topic. */
    static Route routeOf(CheckedEvent event, Origin origin, int sourcePartitions) {
        return switch (event.payload()) {
            case FeedComplete feed -> feedThrough(event, origin, feed, sourcePartitions);
            case AccountMovement movement -> poolFact(event, origin, movement.getPool());
            case BalanceReported balance -> poolFact(event, origin, balance.getPool());
            case PoolEventReversed reversal -> poolFact(event, origin, reversal.getPool());
            case ClaimWrittenOff off -> poolFact(event, origin, off.getPool());
            case ClaimReviewed review -> poolFact(event, origin, review.getPool());
            case CompensationPlanned plan -> poolFact(event, origin, plan.getPool());
            case ReimbursementApplied application -> poolFact(event, origin, application.getPool());
            case ClaimConfirmed confirmation -> poolFact(event, origin, confirmation.getPool());
            case DecisionVoted vote -> poolFact(event, origin, vote.getPool());
            case DutyReported report -> poolFact(event, origin, report.getPool());
            case BookBalancesReported book -> poolFact(event, origin, book.getPool());
            case PoolDecided decision -> poolFact(event, origin, decision.getPool());
            case SubsidyCalled called -> subsidyFact(event, origin, called.getProgramme());
            case SubsidyApplied applied -> subsidyFact(event, origin, applied.getProgramme());
            case SubsidyProven proven -> subsidyFact(event, origin, proven.getProgramme());
            case SubsidyStepTaken step -> subsidyFact(event, origin, step.getProgramme());
            case SubsidyEventReversed reversal -> subsidyFact(event, origin, reversal.getProgramme());
            case SpecificRecord payload -> bySubject(event, origin, payload);
        };
    }

    /** Events about a right have a field {@code right}, events about a loan a field {@code loan}. */
    private static Route bySubject(CheckedEvent event, Origin origin, SpecificRecord payload) {
        var schema = payload.getSchema();
        var right = schema.getField("right");
        if (right != null) {
            return rightFact(event, origin, (RightRef) payload.get(right.pos()));
        }
        var loan = schema.getField("loan");
        if (loan == null) {
            throw new IllegalStateException("No room for " + schema.getFullName());
        }
        return loanFact(event, origin, (LoanRef) payload.get(loan.pos()));
    }

    private static Route rightFact(CheckedEvent event, Origin origin, RightRef right) {
        var fact = new RightFact(origin, event.envelope(), event.payload(), event.warnings());
        var id = new RightId(RightKind.valueOf(right.getKind().name()), right.getNumber());
        return new Route(HubNodes.SEND_RIGHT_COMMANDS, id.canonical(), new RightCommand(fact));
    }

    private static Route loanFact(CheckedEvent event, Origin origin, LoanRef loan) {
        var fact = new LoanFact(origin, event.envelope(), event.payload(), event.warnings());
        var key = LoanKey.parse(loan.getBank(), loan.getContract()).asOptional().orElseThrow();
        return new Route(HubNodes.SEND_LOAN_COMMANDS, key.canonical(), new LoanCommand(fact));
    }

    private static Route poolFact(CheckedEvent event, Origin origin, String pool) {
        var fact = new PoolFact(origin, event.envelope(), event.payload(), event.warnings());
        return new Route(HubNodes.SEND_POOL_COMMANDS, pool, new PoolCommand(fact));
    }

    private static Route subsidyFact(CheckedEvent event, Origin origin, String programme) {
        var fact = new SubsidyFact(origin, event.envelope(), event.payload(), event.warnings());
        return new Route(HubNodes.SEND_SUBSIDY_COMMANDS, programme, new SubsidyCommand(fact));
    }

    private static Route feedThrough(CheckedEvent event, Origin origin, FeedComplete feed, int sourcePartitions) {
        var command = new FeedThrough(origin, event.envelope(), feed.getThrough(), sourcePartitions);
        return new Route(HubNodes.SEND_FEED_THROUGH, origin.getParty(), new LoanCommand(command));
    }
}
