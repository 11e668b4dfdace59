package org.pledgehub.oracle.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolDecisionKind;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SubsidyProofKind;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.in.RecoveryEnded;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RightEventReversed;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyEventReversed;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;

/**
 * Corrections and reversals of one subject, as {@code docs/corrections.md} has them. Each fact names at most one other,
 * so all that is not waiting hangs on trees, and a tree is told from its root.
 */
final class Replacement {
    private static final Comparator<Fact> LATER =
            Comparator.comparing(Fact::recordedAt).thenComparing(Fact::eventId);

    private final Map<String, Fact> byName = new HashMap<>();
    private final Map<String, List<Fact>> naming = new HashMap<>();
    private final Map<String, Fact> roots = new HashMap<>();
    private final Map<String, Boolean> undone = new HashMap<>();
    private final Map<String, Story.Fate> fates = new HashMap<>();
    private final Set<String> takenUp = new HashSet<>();
    private final Set<String> reversedOnce = new HashSet<>();
    private final List<Said<?>> standing = new ArrayList<>();
    private final List<Said<?>> takenBack = new ArrayList<>();

    Replacement(List<Fact> heard) {
        heard.forEach(fact -> byName.put(fact.name(), fact));
        heard.forEach(fact -> fates.put(fact.name(), Story.Fate.WAITS));
        heard.forEach(fact -> named(fact)
                .ifPresent(id -> naming.computeIfAbsent(fact.party() + ":" + id, name -> new ArrayList<>())
                        .add(fact)));
        heard.stream().filter(fact -> named(fact).isEmpty()).forEach(this::tell);
        standing.sort(Comparator.comparing(Said::fact, Story.BY_DATE));
        takenBack.sort(Comparator.comparing(Said::fact, Story.BY_DATE));
    }

    List<Said<?>> standing() {
        return List.copyOf(standing);
    }

    List<Said<?>> takenBack() {
        return List.copyOf(takenBack);
    }

    Story.Fate fate(Fact fact) {
        return Objects.requireNonNull(fates.get(fact.name()));
    }

    boolean takenUp(Fact fact) {
        return takenUp.contains(fact.name()) || reversedOnce.contains(fact.name());
    }

    /** Id of the event that a reversal takes back; a correction is none, whatever it says. */
    static Optional<String> reversed(Fact fact) {
        if (fact.corrects().isPresent()) {
            return Optional.empty();
        }
        return switch (fact.payload()) {
            case LoanEventReversed loan -> Keys.event(loan.getReversedEventId());
            case RightEventReversed right -> Keys.event(right.getReversedEventId());
            case PoolEventReversed pool -> Keys.event(pool.getReversedEventId());
            case SubsidyEventReversed subsidy -> Keys.event(subsidy.getReversedEventId());
            default -> Optional.empty();
        };
    }

    private static Optional<String> named(Fact fact) {
        return fact.corrects().or(() -> reversed(fact));
    }

    private static boolean isReversal(Fact fact) {
        return reversed(fact).isPresent();
    }

    /** Walks one tree, from the event first told to everything that names it. */
    private void tell(Fact first) {
        var tree = new ArrayList<Fact>();
        var ahead = new ArrayDeque<>(List.of(first));
        while (!ahead.isEmpty()) {
            var fact = ahead.remove();
            tree.add(fact);
            ahead.addAll(naming(fact));
        }
        for (var fact : tree) {
            roots.put(fact.name(), rootOf(first, fact));
        }
        tree.forEach(fact -> fates.put(fact.name(), refused(fact).orElse(Story.Fate.STANDS)));
        tree.reversed().forEach(this::decideUndone);
        tree.forEach(this::inherit);
        // Corrections of the event itself and of its corrections, without what hangs on reversals.
        var forms = tree.stream().filter(fact -> root(fact).equals(first)).toList();
        choose(first, forms);
        tree.stream().filter(this::isPlain).forEach(this::takeUp);
        forms.stream()
                .filter(fact -> corrected(fact).filter(this::isReversedOnce).isPresent())
                .forEach(fact -> reversedOnce.add(fact.name()));
    }

    /** What its sender has named in a correction or reversal, whatever becomes of that. */
    private void takeUp(Fact fact) {
        named(fact).map(id -> fact.party() + ":" + id).ifPresent(name -> {
            takenUp.add(name);
            if (isReversal(fact)) {
                reversedOnce.add(name);
            }
        });
    }

    private boolean isReversedOnce(Fact fact) {
        return reversedOnce.contains(fact.name());
    }

    private boolean isPlain(Fact fact) {
        return refused(fact).isEmpty();
    }

    /** What a correction corrects in the end; a reversal is its own. */
    private Fact rootOf(Fact first, Fact fact) {
        return fact.corrects()
                .map(id -> roots.getOrDefault(fact.party() + ":" + id, first))
                .orElse(fact);
    }

    private Fact root(Fact fact) {
        return roots.getOrDefault(fact.name(), fact);
    }

    private Optional<Story.Fate> refused(Fact fact) {
        if (saysTooLittle(fact)) {
            return Optional.of(Story.Fate.SAYS_TOO_LITTLE);
        }
        if (fact.corrects().isEmpty()) {
            return Optional.empty();
        }
        if (isReversal(root(fact))) {
            return Optional.of(Story.Fate.OF_REVERSAL);
        }
        return sameSubject(fact, root(fact)) ? Optional.empty() : Optional.of(Story.Fate.CHANGES_SUBJECT);
    }

    /** A payment that does not name its claim; a correction may name it. */
    private static boolean saysTooLittle(Fact fact) {
        return fact.payload() instanceof AccountMovement movement
                && (movement.getKind() == MovementKind.COMPENSATION || movement.getKind() == MovementKind.REFUND)
                && movement.getClaimId() == null;
    }

    private static boolean sameSubject(Fact fact, Fact corrected) {
        return fact.payload().getClass() == corrected.payload().getClass()
                && pool(fact).equals(pool(corrected))
                && step(fact).equals(step(corrected))
                && subsidy(fact).equals(subsidy(corrected))
                && decision(fact).equals(decision(corrected));
    }

    /** What a decision about a pool decides: it may be put right, not made into another. */
    private static Optional<PoolDecisionKind> decision(Fact fact) {
        return fact.payload() instanceof PoolDecided said ? Optional.of(said.getDecision()) : Optional.empty();
    }

    /** What an event about a subsidy is about; a correction speaks of the same call, loan and company, cost or step. */
    private static List<Object> subsidy(Fact fact) {
        return switch (fact.payload()) {
            case SubsidyCalled called -> List.of(called.getYear());
            case SubsidyApplied applied -> List.of(Keys.loan(applied.getLoan()), Keys.borrower(applied.getUscc()));
            case SubsidyProven proven ->
                List.of(
                        Keys.application(proven.getApplication()),
                        proven.getProof(),
                        Optional.ofNullable(proven.getProof() == SubsidyProofKind.COST_PAID ? proven.getCost() : null));
            case SubsidyStepTaken step -> List.of(Keys.application(step.getApplication()), step.getStep());
            default -> List.of();
        };
    }

    /** The claim that a word of operator or authority is about; what is recovered on a loan may get another claim. */
    private static Optional<String> step(Fact fact) {
        if (fact.payload() instanceof RecoveryReceived || fact.payload() instanceof RecoveryEnded) {
            return Optional.empty();
        }
        return fact.role() == Role.OPERATOR || fact.role() == Role.AUTHORITY
                ? Keys.claim(fact.payload())
                : Optional.empty();
    }

    private static Optional<String> pool(Fact fact) {
        return fact.payload() instanceof LoanDisbursed disbursed ? Keys.pool(disbursed.getPool()) : Optional.empty();
    }

    /** A reversal that holds undoes what it names; seen from the last that was said back to the first. */
    private void decideUndone(Fact fact) {
        undone.put(
                fact.name(),
                naming(fact).stream()
                        .anyMatch(other -> isReversal(other) && !undone.getOrDefault(other.name(), false)));
    }

    /** With an event everything is undone that corrects it. */
    private void inherit(Fact fact) {
        fact.corrects()
                .filter(id -> undone.getOrDefault(fact.party() + ":" + id, false))
                .ifPresent(id -> undone.put(fact.name(), true));
    }

    /** Of all corrections those compete that nothing in force corrects; the one recorded last says what counts. */
    private void choose(Fact first, List<Fact> forms) {
        var wholeUndone = isUndone(first);
        if (isReversal(first)) {
            settle(first, first, forms);
            return;
        }
        var alive = forms.stream()
                .filter(fact -> isPlain(fact) && (wholeUndone ? !isUndoneItself(fact, first) : !isUndone(fact)))
                .toList();
        var replaced = replaced(alive);
        var last =
                alive.stream().filter(fact -> !replaced.contains(fact.name())).max(LATER);
        var ids = Set.copyOf(forms.stream().map(Fact::eventId).toList());
        last.ifPresent(form -> (wholeUndone ? takenBack : standing).add(new Said<>(first, form, ids, form.payload())));
        settle(first, last.orElse(first), forms);
    }

    /** Everything below something alive is replaced by it, though a form between them is not in force. */
    private Set<String> replaced(List<Fact> alive) {
        var replaced = new HashSet<String>();
        for (var fact : alive) {
            var below = corrected(fact);
            while (below.isPresent() && replaced.add(below.get().name())) {
                below = corrected(below.get());
            }
        }
        return replaced;
    }

    /** Whether a form was taken back apart from the event as a whole, as it stood before that. */
    private boolean isUndoneItself(Fact fact, Fact first) {
        for (var at = fact; !at.equals(first); at = corrected(at).orElse(first)) {
            if (naming(at).stream().anyMatch(other -> isReversal(other) && !isUndone(other))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Fact> corrected(Fact fact) {
        return fact.corrects().flatMap(id -> Optional.ofNullable(byName.get(fact.party() + ":" + id)));
    }

    private void settle(Fact first, Fact last, List<Fact> forms) {
        for (var fact : forms) {
            if (isPlain(fact)) {
                var replaced = !isReversal(first) && !fact.equals(last);
                fates.put(
                        fact.name(),
                        isUndone(fact) ? Story.Fate.REVERSED : replaced ? Story.Fate.REPLACED : Story.Fate.STANDS);
            }
        }
    }

    private boolean isUndone(Fact fact) {
        return undone.getOrDefault(fact.name(), false);
    }

    private List<Fact> naming(Fact fact) {
        return naming.getOrDefault(fact.name(), List.of());
    }
}
