package org.pledgehub.oracle.pool;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.BalanceReported;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.reading.Custody;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Story;

/**
 * What a custodian has told of a pool's accounts. A fact is booked as soon as everything it needs is there and no
 * account falls below zero by it; until then it waits. What waits is tried again as if it came again, one after
 * another: each when it comes, with what speaks of it, and after each that is booked those before it, from the first
 * on.
 */
final class Cashbook {

    private final String subject;
    private final Custody custody;
    private final Map<String, Fact> heard = new LinkedHashMap<>();
    private final NavigableMap<String, Fact> booked = new TreeMap<>();
    private final NavigableMap<String, String> waiting = new TreeMap<>();
    private final NavigableMap<String, String> refused = new TreeMap<>();
    private Story told;
    private List<Said<AccountMovement>> said = List.of();
    private List<AccountMovement> movements = List.of();
    private List<Said<BalanceReported>> balances = List.of();

    Cashbook(String subject, Optional<Pool> pool) {
        this.subject = subject;
        this.custody = new Custody(pool);
        this.told = Story.of(subject, List.of(), custody::hears);
    }

    /** Hears a fact; one whose id is known already changes nothing. */
    void hear(Fact fact) {
        if (heard.putIfAbsent(fact.name(), fact) == null) {
            waiting.put(fact.name(), "");
            told = Story.of(subject, heard.values(), custody::hears);
        }
    }

    /** Books whatever can be booked. */
    void book(Predicate<String> knowsClaim) {
        List.copyOf(waiting.keySet()).forEach(this::refuse);
        Set<String> come = new LinkedHashSet<>();
        for (Fact fact : heard.values()) {
            if (waiting.containsKey(fact.name())) {
                come.add(fact.name());
                List<String> speakOfIt = come.stream()
                        .filter(name -> withWhatItIsAbout(heardAs(name)).contains(fact.name()))
                        .toList();
                boolean more = bookFirstOf(speakOfIt, come, knowsClaim);
                while (more) {
                    more = bookFirstOf(List.copyOf(come), come, knowsClaim);
                }
            }
        }
    }

    /** Books the first that can be booked with nothing but what has come so far. */
    private boolean bookFirstOf(List<String> names, Set<String> come, Predicate<String> knowsClaim) {
        return names.stream()
                .filter(waiting::containsKey)
                .filter(name -> come.containsAll(withWhatItIsAbout(heardAs(name))))
                .anyMatch(name -> tryToBook(heardAs(name), knowsClaim));
    }

    private Fact heardAs(String name) {
        return Objects.requireNonNull(heard.get(name));
    }

    /** What is refused for what it says is booked with the rest, so that what names it finds it; it counts nothing. */
    private void refuse(String name) {
        Fact fact = heardAs(name);
        refusal(fact).ifPresent(reason -> {
            waiting.remove(name);
            refused.put(name, reason);
        });
    }

    private boolean tryToBook(Fact fact, Predicate<String> knowsClaim) {
        String missing = missing(fact, knowsClaim);
        if (!missing.isEmpty()) {
            waiting.put(fact.name(), missing);
            return false;
        }
        Set<String> together = withWhatItIsAbout(fact);
        together.forEach(name -> booked.put(name, heardAs(name)));
        Story counted = counting();
        List<Said<AccountMovement>> counting = counted.standing(AccountMovement.class);
        List<AccountMovement> then = counting.stream().map(Said::payload).toList();
        if (cash(then).values().stream().anyMatch(fen -> fen < 0)) {
            together.forEach(booked::remove);
            waiting.put(fact.name(), "CASH_WOULD_BE_NEGATIVE");
            return false;
        }
        said = counting;
        balances = counted.standing(BalanceReported.class);
        movements = then;
        together.forEach(waiting::remove);
        return true;
    }

    /** A correction or reversal is booked together with what it speaks of, as far as that still waits. */
    private Set<String> withWhatItIsAbout(Fact fact) {
        Set<String> together = new TreeSet<>();
        Optional<Fact> next = Optional.of(fact);
        while (next.isPresent() && together.add(next.get().name())) {
            next = about(next.get());
        }
        together.retainAll(waiting.keySet());
        return together;
    }

    private Optional<Fact> about(Fact fact) {
        Optional<String> named = fact.corrects()
                .or(() -> fact.payload() instanceof PoolEventReversed reversal
                        ? Optional.of(reversal.getReversedEventId().strip())
                        : Optional.empty());
        return named.map(id -> heard.get(fact.party() + ":" + id));
    }

    private Optional<String> refusal(Fact fact) {
        if (payment(fact).filter(movement -> movement.getClaimId() == null).isPresent()) {
            return Optional.of("CLAIM_ID_MISSING");
        }
        if (!custody.hears(fact)) {
            return Optional.of("NOT_THE_CUSTODIAN");
        }
        if (custody.pool().isEmpty()) {
            return Optional.empty();
        }
        return switch (told.fate(fact)) {
            case OF_REVERSAL -> Optional.of("CORRECTION_OF_REVERSAL");
            case CHANGES_SUBJECT -> Optional.of("CORRECTION_CHANGES_SUBJECT");
            case STANDS, REPLACED, REVERSED, WAITS, SAYS_TOO_LITTLE, NOT_HEARD -> Optional.empty();
        };
    }

    private String missing(Fact fact, Predicate<String> knowsClaim) {
        Story.Fate fate = told.fate(fact);
        if (custody.pool().isEmpty()) {
            return "POOL_UNKNOWN";
        }
        if (fate == Story.Fate.WAITS) {
            return "CORRECTED_EVENT_UNKNOWN";
        }
        return payment(fact)
                .filter(movement -> !knowsClaim.test(claimOf(movement)))
                .map(movement -> "CLAIM_UNKNOWN")
                .orElse("");
    }

    private static Optional<AccountMovement> payment(Fact fact) {
        return fact.payload() instanceof AccountMovement movement && isPaidOrRefunded(movement)
                ? Optional.of(movement)
                : Optional.empty();
    }

    private static boolean isPaidOrRefunded(AccountMovement movement) {
        return movement.getKind() == MovementKind.COMPENSATION || movement.getKind() == MovementKind.REFUND;
    }

    private static String claimOf(AccountMovement movement) {
        return Objects.requireNonNull(movement.getClaimId()).strip();
    }

    private Story counting() {
        List<Fact> known = new ArrayList<>(booked.values());
        refused.forEach((name, reason) -> {
            if (!reason.equals("NOT_THE_CUSTODIAN")) {
                known.add(Objects.requireNonNull(heard.get(name)));
            }
        });
        return Story.of(subject, known, fact -> true);
    }

    /** Whether nothing is there that is booked or waits. */
    boolean isEmpty() {
        return booked.isEmpty() && waiting.isEmpty();
    }

    /** The movements that count. */
    List<AccountMovement> movements() {
        return movements;
    }

    /** The same, with their days. */
    List<Said<AccountMovement>> said() {
        return said;
    }

    /**
     * By how much the custodian's last balance of each account is off what its movements come to by then; nothing of an
     * account that agrees or of which no balance was told.
     */
    Map<PoolAccount, Long> offBalance() {
        Map<PoolAccount, Said<BalanceReported>> last = new EnumMap<>(PoolAccount.class);
        balances.forEach(one -> last.put(one.payload().getAccount(), one));
        Map<PoolAccount, Long> off = new EnumMap<>(PoolAccount.class);
        last.forEach((account, balance) -> {
            var by = said.stream()
                    .filter(one -> !one.on().isAfter(balance.on()))
                    .map(Said::payload)
                    .toList();
            off.put(account, Math.abs(balance.payload().getBalanceFen() - cash(by).getOrDefault(account, 0L)));
        });
        off.values().removeIf(fen -> fen == 0);
        return off;
    }

    /** Money on each account. */
    Map<PoolAccount, Long> cash() {
        return cash(movements);
    }

    private static Map<PoolAccount, Long> cash(List<AccountMovement> counted) {
        Map<PoolAccount, Long> sums = new EnumMap<>(PoolAccount.class);
        counted.forEach(one -> sums.merge(one.getAccount(), signed(one), Math::addExact));
        return sums;
    }

    private static long signed(AccountMovement movement) {
        return movement.getDirection() == Direction.CREDIT ? movement.getAmountFen() : -movement.getAmountFen();
    }

    /** What has been paid for each claim, less what came back. */
    Map<String, Long> paid() {
        Map<String, Long> sums = new TreeMap<>();
        movements.stream()
                .filter(Cashbook::isPaidOrRefunded)
                .forEach(one -> sums.merge(claimOf(one), -signed(one), Math::addExact));
        return sums;
    }

    /** What the fiscal account has paid to the other for each claim. */
    Map<String, Long> reimbursed() {
        return onFiscalAccount(EnumSet.of(MovementKind.REIMBURSEMENT), -1);
    }

    /** What came back to the fiscal account for each claim, less what it cost. */
    Map<String, Long> returned() {
        return onFiscalAccount(EnumSet.of(MovementKind.RECOVERY, MovementKind.RECOVERY_COST), 1);
    }

    /** What the fiscal account has paid to the banks itself for each claim, less what came back to it. */
    Map<String, Long> paidByFiscal() {
        return onFiscalAccount(EnumSet.of(MovementKind.COMPENSATION, MovementKind.REFUND), -1);
    }

    private Map<String, Long> onFiscalAccount(Set<MovementKind> kinds, long way) {
        Map<String, Long> sums = new TreeMap<>();
        movements.stream()
                .filter(one -> kinds.contains(one.getKind())
                        && one.getAccount() == PoolAccount.FISCAL
                        && one.getClaimId() != null
                        && !one.getClaimId().isBlank())
                .forEach(one -> sums.merge(claimOf(one), way * signed(one), Math::addExact));
        return sums;
    }

    /** What has been contributed to each account. */
    Map<PoolAccount, Long> contributed() {
        return turnover(MovementKind.CONTRIBUTION);
    }

    /**
     * What movements of a kind brought onto each account, less what they took from it, whether they name a claim or
     * not.
     */
    Map<PoolAccount, Long> turnover(MovementKind kind) {
        return cash(movements.stream().filter(one -> one.getKind() == kind).toList());
    }

    /** What has been contributed to both accounts. */
    long contributedFen() {
        return movements.stream()
                .filter(one -> one.getKind() == MovementKind.CONTRIBUTION)
                .mapToLong(Cashbook::signed)
                .sum();
    }

    /** The answer to each fact that was heard. */
    Map<EventName, Answer> answers() {
        Map<EventName, Answer> answers = new TreeMap<>();
        for (Fact fact : heard.values()) {
            answers.put(new EventName(fact.party(), fact.eventId()), answer(fact));
        }
        return answers;
    }

    private Answer answer(Fact fact) {
        TreeSet<String> reasons = new TreeSet<>(fact.warnings());
        String missing = waiting.get(fact.name());
        if (missing != null) {
            reasons.add(missing);
            return new Answer("PENDING", reasons);
        }
        String refusal = refused.get(fact.name());
        if (refusal != null) {
            reasons.add(refusal);
            return new Answer("REJECTED", reasons);
        }
        return new Answer(reasons.isEmpty() ? "ACCEPTED" : "ACCEPTED_WITH_WARNINGS", reasons);
    }
}
