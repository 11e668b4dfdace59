package org.pledgehub.simulation.world;

import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.PoolDecided;

/** Decisions about a pool that leave out what they have to say, or say a word that nobody knows. */
final class LifeSlips {

    private final Choices choices;
    private final Desk desk;

    LifeSlips(Choices choices, Desk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    /** Tells one of them, in some worlds. */
    void tell() {
        if (choices.chance(35)) {
            misspeak();
        }
    }

    private void misspeak() {
        var pool = choices.pick(desk.cast().pools()).getPool();
        switch (choices.below(7)) {
            case 0 -> slip(decided(pool, PoolDecisionKind.EVALUATED));
            case 1 -> slip(decided(pool, PoolDecisionKind.CONTINUED).setNewPolicy("chaoyang@1"));
            case 2 ->
                slip(decided(pool, PoolDecisionKind.CONTINUED)
                        .setNewPolicy("chaoyang")
                        .setUntil(desk.first()));
            case 3 -> slip(decided(pool, PoolDecisionKind.MISUSE_TAKEN_BACK).setFiscalFen(0L));
            case 4 -> slip(decided(pool, PoolDecisionKind.OPERATOR_REPLACED).setNewOperator(choices.oneOf(" ", "A b")));
            case 5 -> slip(decided(pool, PoolDecisionKind.UNKNOWN));
            default -> slip(decided(pool, PoolDecisionKind.AUDITED).setResult(PoolDecisionResult.UNKNOWN));
        }
    }

    private void slip(PoolDecided.Builder decided) {
        misspeak(one(Role.AUTHORITY), decided.build());
    }

    private static PoolDecided.Builder decided(String pool, PoolDecisionKind what) {
        return PoolDecided.newBuilder().setPool(pool).setDecision(what);
    }

    private void misspeak(String party, SpecificRecord payload) {
        var on = choices.dayIn(desk.first(), desk.diary().last());
        var sentAt = Diary.noon(on);
        var said = new Said(party, desk.diary().nextId(party, payload), on, payload, sentAt, sentAt);
        desk.diary().misspeak(said, new Missteps.Draft(said.eventId(), on, null).recordedAt(sentAt));
    }

    private String one(Role role) {
        return choices.pick(desk.cast().in(role));
    }
}
