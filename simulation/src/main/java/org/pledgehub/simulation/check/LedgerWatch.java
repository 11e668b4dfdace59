package org.pledgehub.simulation.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.ClaimPayee;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.PaymentInstruction;
import org.pledgehub.contract.out.PoolBreak;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerChain;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.simulation.check.Violation.Rule;
import org.pledgehub.simulation.history.TaskName.Place;
import org.pledgehub.streams.ledger.LedgerRecords;

/**
 * Reads the pools' ledgers as an auditor would, over everything that was ever committed: no entry is missing or stands
 * there twice, debits equal credits, and the balances are the money that the pool shows.
 */
final class LedgerWatch implements Watch {

    private final TopicCatalog topics;
    private final Map<String, Book> books = new HashMap<>();
    private final Map<String, PoolExposure> exposures = new HashMap<>();
    private final Map<String, String> instructions = new HashMap<>();
    private final Map<String, List<ClaimPayee>> payees = new HashMap<>();
    private final Map<String, Boolean> breaks = new HashMap<>();

    LedgerWatch(TopicCatalog topics) {
        this.topics = topics;
    }

    /** One pool's entries so far. */
    private static final class Book {

        private final LedgerChain chain = new LedgerChain();
        private final Map<LedgerAccount, Fen> balances = new EnumMap<>(LedgerAccount.class);

        void add(org.pledgehub.domain.ledger.LedgerEntry entry, Findings findings) {
            chain.accept(entry)
                    .forEach(fault ->
                            findings.add(Rule.LEDGER_CHAIN, entry.id(), fault.kind() + " at " + fault.sequence()));
            entry.booking().posting().lines().forEach(line -> balances.merge(line.account(), line.signed(), Fen::plus));
        }

        /** Above zero on the account's usual side. */
        long shown(LedgerAccount account) {
            long signed = balances.getOrDefault(account, Fen.ZERO).value();
            return switch (account.normal()) {
                case DEBIT -> signed;
                case CREDIT -> -signed;
            };
        }
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        if (!commit.isOf(Place.POOL)) {
            return;
        }
        var touched = new TreeSet<String>();
        commit.written(topics.auditLedger(), LedgerEntry.class).forEach(entry -> {
            touched.add(entry.getPool());
            books.computeIfAbsent(entry.getPool(), none -> new Book()).add(LedgerRecords.read(entry), findings);
        });
        commit.writtenAs(PaymentInstruction.class).forEach(order -> follow(order, findings));
        commit.writtenAs(PoolBreak.class).forEach(found -> follow(found, findings));
        touched.addAll(commit.latest(topics.poolExposure(), PoolExposure.class, exposures));
        touched.forEach(pool -> require(pool, findings));
    }

    /** Nothing is known of the beginning where the registry named no custodian then. */
    private void follow(PaymentInstruction order, Findings findings) {
        var before = instructions.put(order.getInstructionId(), order.getState());
        var payee = payees.put(order.getInstructionId(), order.getPayees());
        boolean ended = before != null && (before.equals("EXECUTED") || before.equals("CANCELLED"));
        boolean repeated = order.getState().equals(before) && order.getPayees().equals(payee);
        if (ended || repeated) {
            findings.add(Rule.INSTRUCTED_ONCE, order.getInstructionId(), before + ", then " + order.getState());
        }
    }

    private void follow(PoolBreak found, Findings findings) {
        var before = breaks.put(found.getBreakId(), found.getOpen());
        if (!found.getOpen() && !Boolean.TRUE.equals(before)) {
            findings.add(Rule.INSTRUCTED_ONCE, found.getBreakId(), "closed and was not open");
        }
    }

    @Override
    public void seeAll(Findings findings) {
        exposures.keySet().forEach(pool -> require(pool, findings));
    }

    private void require(String pool, Findings findings) {
        var exposure = exposures.get(pool);
        if (exposure == null) {
            return;
        }
        var book = books.getOrDefault(pool, new Book());
        var balanced = Fen.sum(book.balances.values());
        findings.same(Rule.LEDGER_IS_MONEY, pool + " debits less credits", 0L, balanced.value());
        findings.same(
                Rule.LEDGER_IS_MONEY,
                pool + " fiscal cash",
                exposure.getCashFiscalFen(),
                book.shown(LedgerAccount.FISCAL_CASH));
        findings.same(
                Rule.LEDGER_IS_MONEY,
                pool + " partner cash",
                exposure.getCashPartnerFen(),
                book.shown(LedgerAccount.PARTNER_CASH));
        findings.same(
                Rule.LEDGER_IS_MONEY,
                pool + " capital",
                exposure.getContributedFen(),
                book.shown(LedgerAccount.FISCAL_CAPITAL) + book.shown(LedgerAccount.PARTNER_CAPITAL));
        findings.same(
                Rule.LEDGER_IS_MONEY,
                pool + " reserved",
                exposure.getReservedFen(),
                book.shown(LedgerAccount.RESERVED));
        findings.same(
                Rule.LEDGER_IS_MONEY,
                pool + " recovered",
                exposure.getRecoveredFen(),
                book.shown(LedgerAccount.RECOVERED));
        findings.same(
                Rule.LEDGER_IS_MONEY,
                pool + " cost of recovery",
                exposure.getRecoveryCostFen(),
                book.shown(LedgerAccount.RECOVERY_COST));
    }
}
