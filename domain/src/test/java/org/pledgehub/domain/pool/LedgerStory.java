package org.pledgehub.domain.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.SourceRef;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.ledger.PoolLedger;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.AccountEvent.Movement;
import org.pledgehub.domain.pool.AccountEvent.Purpose;

/** A pool and the book that follows it, command after command. */
final class LedgerStory {

    static final String POOL = "cy-2026";
    static final LocalDate FIRST = LocalDate.of(2026, 1, 10);

    private final PoolScenario scenario = new PoolScenario();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private PoolLedger ledger = PoolLedger.empty(POOL);
    private LocalDate today = FIRST;

    LedgerStory on(LocalDate day) {
        today = day;
        return this;
    }

    LedgerStory when(PoolCommand command) {
        var before = scenario.pool();
        scenario.when(command);
        var growth = ledger.follow(new PoolLedger.Step(before, scenario.pool(), today));
        ledger = growth.ledger();
        entries.addAll(growth.entries());
        return this;
    }

    LedgerStory moved(String id, PoolAccount account, MovementKind kind, long fen) {
        return when(movement(id, Relation.original(), today, money(account, kind, fen, "")));
    }

    LedgerStory moved(String id, AccountEvent body) {
        return when(movement(id, Relation.original(), today, body));
    }

    /** Both legs of a reimbursement, {@code id-f} and {@code id-p}, of a claim or of none; none of nothing. */
    LedgerStory reimbursed(String id, String claim, long fen) {
        return fen == 0
                ? this
                : moved(id + "-f", money(PoolAccount.FISCAL, MovementKind.REIMBURSEMENT, -fen, claim))
                        .moved(id + "-p", money(PoolAccount.PARTNER, MovementKind.REIMBURSEMENT, fen, claim));
    }

    /** The partner account pays a claim. */
    LedgerStory paid(String id, String claim, long fen) {
        return when(movement(
                id, Relation.original(), today, money(PoolAccount.PARTNER, MovementKind.COMPENSATION, -fen, claim)));
    }

    LedgerStory reversed(String id, String target) {
        return when(movement(id, Relation.reverses(EventId.of(target)), today, new AccountEvent.Reversal()));
    }

    LedgerStory corrected(String id, String target, AccountEvent body) {
        return when(movement(id, Relation.corrects(EventId.of(target)), today, body));
    }

    LedgerStory eligible(String claim, long lossFen) {
        return when(scenario.eligible(claim, lossFen));
    }

    PoolScenario scenario() {
        return scenario;
    }

    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    PoolLedger ledger() {
        return ledger;
    }

    Pool pool() {
        return scenario.pool();
    }

    /** Money in above zero, money out below. */
    static Movement money(PoolAccount account, MovementKind kind, long fen, String claim) {
        return new Movement(
                account,
                fen < 0 ? Direction.DEBIT : Direction.CREDIT,
                kind,
                Fen.of(Math.abs(fen)),
                claim.isEmpty() ? new Purpose.General() : new Purpose.ForClaim(new ClaimId(claim)));
    }

    static PoolCommand movement(String id, Relation relation, LocalDate on, AccountEvent body) {
        var header = new EventHeader(
                PartyId.of("boc"),
                Role.CUSTODIAN,
                EventId.of(id),
                on,
                Instant.parse("2026-03-02T01:00:00Z").plusSeconds(id.hashCode()),
                relation,
                id + body,
                new SourceRef("pledgehub.in.boc.events.v1", 0, 0));
        return new PoolCommand.RecordAccountEvent(new Fact<>(header, body));
    }
}
