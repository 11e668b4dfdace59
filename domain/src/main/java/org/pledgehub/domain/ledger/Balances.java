package org.pledgehub.domain.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.money.Fen;

/**
 * Balances of all accounts.
 *
 * @param signed by account, above zero for a debit balance; accounts that were never touched are left out
 */
public record Balances(Map<LedgerAccount, Fen> signed) {

    /** Keeps its own copy. */
    public Balances {
        var copy = new EnumMap<LedgerAccount, Fen>(LedgerAccount.class);
        copy.putAll(signed);
        signed = Collections.unmodifiableMap(copy);
    }

    /** After all these entries. */
    public static Balances of(Collection<LedgerEntry> entries) {
        return upTo(entries, LocalDate.MAX);
    }

    /** Of everything that stands in a book. */
    public static Balances standing(PoolLedger ledger) {
        return standingOn(ledger, LocalDate.MAX);
    }

    /**
     * Of what stands in a book with a legal day up to this one. What was reserved or ordered and has been used since is
     * in it no more, also of days before.
     */
    public static Balances standingOn(PoolLedger ledger, LocalDate day) {
        var sums = new EnumMap<LedgerAccount, Fen>(LedgerAccount.class);
        ledger.items().values().stream()
                .flatMap(booked -> booked.posting().stream())
                .filter(posting -> !posting.bookedOn().isAfter(day))
                .flatMap(posting -> posting.lines().stream())
                .forEach(line -> sums.merge(line.account(), line.signed(), Fen::plus));
        return new Balances(sums);
    }

    /** Of everything that stands, by the claim that each posting names; of those that name none, under an empty text. */
    public static SortedMap<String, Balances> standingByClaim(PoolLedger ledger) {
        var sums = new TreeMap<String, Map<LedgerAccount, Fen>>();
        ledger.items().values().stream()
                .flatMap(booked -> booked.posting().stream())
                .forEach(posting -> posting.lines()
                        .forEach(line -> sums.computeIfAbsent(
                                        posting.cause().claim(), claim -> new EnumMap<>(LedgerAccount.class))
                                .merge(line.account(), line.signed(), Fen::plus)));
        var balances = new TreeMap<String, Balances>();
        sums.forEach((claim, signed) -> balances.put(claim, new Balances(signed)));
        return balances;
    }

    /** At the end of a legal day, as far as these entries tell: what is booked later for an earlier day counts. */
    public static Balances upTo(Collection<LedgerEntry> entries, LocalDate day) {
        var sums = new EnumMap<LedgerAccount, Fen>(LedgerAccount.class);
        for (var entry : entries) {
            if (!entry.booking().posting().bookedOn().isAfter(day)) {
                for (var line : entry.booking().posting().lines()) {
                    sums.merge(line.account(), line.signed(), Fen::plus);
                }
            }
        }
        return new Balances(sums);
    }

    /** Balance of an account, above zero for a debit balance. */
    public Fen of(LedgerAccount account) {
        return signed.getOrDefault(account, Fen.ZERO);
    }

    /** Balance of an account as it is shown: above zero where it stands on the account's usual side. */
    public Fen shown(LedgerAccount account) {
        return switch (account.normal()) {
            case DEBIT -> of(account);
            case CREDIT -> of(account).negated();
        };
    }
}
