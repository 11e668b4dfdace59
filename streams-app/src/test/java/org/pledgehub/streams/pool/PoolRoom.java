package org.pledgehub.streams.pool;

import static org.pledgehub.streams.pool.PoolEvents.CLAIM;
import static org.pledgehub.streams.pool.PoolEvents.POOL;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.compensation.ProofStep;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.policies.Presets;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.topology.Room;

/** The pool room under test drivers, and the words of its stories. */
final class PoolRoom implements AutoCloseable {

    private final HubHarness hub = HubHarness.withRooms(Set.of(Room.POOL));

    private PoolRoom() {
        hub.register("icbc", Role.BANK);
        hub.register("boc", Role.CUSTODIAN);
        hub.register("ccb", Role.CUSTODIAN);
        hub.register("oper", Role.OPERATOR);
        hub.register("auth", Role.AUTHORITY);
        hub.register("oper2", Role.OPERATOR);
        hub.register("auth2", Role.AUTHORITY);
    }

    /** Policy and pool are known. */
    static PoolRoom ready() {
        var room = new PoolRoom();
        room.applyPolicy();
        room.registerPool();
        return room;
    }

    /** Neither policy nor pool is known yet. */
    static PoolRoom withoutReferences() {
        return new PoolRoom();
    }

    HubHarness hub() {
        return hub;
    }

    void applyPolicy() {
        hub.applyPolicy("chaoyang", 1, Presets.text("chaoyang").orElseThrow());
    }

    /** The policy with these limits as well. */
    void applyPolicyWith(String... limits) {
        var more = String.join("\n", limits) + "\n      runOff:";
        hub.applyPolicy("chaoyang", 1, Presets.text("chaoyang").orElseThrow().replace("      runOff:", more));
    }

    void send(String party, SpecificRecord event) {
        hub.send(party, event);
    }

    @Override
    public void close() {
        hub.close();
    }

    void registerPool() {
        hub.register(Pool.newBuilder()
                .setPool(POOL)
                .setPolicy("chaoyang")
                .setOperator("oper")
                .setAuthority("auth")
                .setCustodian("boc")
                .build());
    }

    void command(SpecificRecord command) {
        hub.command(hub.topics().poolCommands(), POOL, new PoolCommand(command));
    }

    List<CompensationTrigger> triggers() {
        return hub.read(hub.topics().auditTriggers(), CompensationTrigger.class);
    }

    List<Alert> alerts() {
        return hub.read(hub.topics().auditAlerts(), Alert.class);
    }

    ClaimView claim() {
        return hub.latest(hub.topics().claims(), ClaimView.class).get(POOL + "|" + CLAIM);
    }

    PoolExposure exposure() {
        return hub.latest(hub.topics().poolExposure(), PoolExposure.class).get(POOL);
    }

    Map<String, PoolBreakdown> breakdown() {
        return hub.latest(hub.topics().poolBreakdown(), PoolBreakdown.class);
    }

    List<String> codes(String party, String eventId) {
        return hub.lastAnswer(party, eventId).getReasons().stream()
                .map(ReasonText::getCode)
                .toList();
    }

    List<FeedbackStatus> statuses(String eventId) {
        return hub.feedback("boc").stream()
                .filter(answer -> answer.getEventId().equals(eventId))
                .map(Feedback::getStatus)
                .toList();
    }

    static List<ProofStep> proof(CompensationTrigger trigger) {
        return trigger.getProof().stream()
                .map(step -> ProofStep.of(
                        new RuleText(step.getRuleId(), step.getArticle(), step.getPhrase()),
                        step.getFormula(),
                        step.getInputs(),
                        Fen.of(step.getResultFen())))
                .toList();
    }
}
