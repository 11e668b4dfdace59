package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Standing;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.policy.CaseDays;

/**
 * What each fact of a loan waits for. A wait looks at what is <em>known</em>, reversed or not, and a fact that its sender
 * has corrected, reversed or withdrawn waits no more: so a wait ends once and for all, whatever comes in whatever order.
 */
final class Waits {

    private final LoanKey loan;
    private final FactBook<LoanFact> book;
    private final LoanReferences references;
    private final SenderRule senders;
    private final List<Fact<LoanFact>> known = new ArrayList<>();
    private final Set<EventKey> takenUp = new HashSet<>();
    private final Set<EventKey> reversed = new HashSet<>();

    private Waits(LoanKey loan, FactBook<LoanFact> book, LoanReferences references, SenderRule senders) {
        this.loan = loan;
        this.book = book;
        this.references = references;
        this.senders = senders;
        book.facts().values().stream().filter(this::isKnown).forEach(this::note);
    }

    /** Waiting facts, each with what it waits for in order of precedence. */
    static SortedMap<EventKey, List<WaitReason>> of(
            LoanKey loan, FactBook<LoanFact> book, LoanReferences references, SenderRule senders) {
        var waits = new Waits(loan, book, references, senders);
        var byFact = new TreeMap<EventKey, List<WaitReason>>();
        for (var fact : book.facts().values()) {
            var reasons = waits.reasonsOf(fact);
            if (!reasons.isEmpty()) {
                byFact.put(fact.key(), reasons);
            }
        }
        return Collections.unmodifiableSortedMap(byFact);
    }

    private boolean isKnown(Fact<LoanFact> fact) {
        return senders.refusalOf(fact.header()).isEmpty() && isResolved(fact);
    }

    private boolean isResolved(Fact<LoanFact> fact) {
        return switch (book.standingOf(fact.key())) {
            case Standing.Waiting waiting -> false;
            case Standing.Refused refused -> false;
            case Standing.Effective effective -> true;
            case Standing.Superseded superseded -> true;
            case Standing.Reversed reversed -> true;
        };
    }

    private void note(Fact<LoanFact> fact) {
        known.add(fact);
        fact.header().targetKey().ifPresent(takenUp::add);
        if (fact.header().relation() instanceof Relation.Reverses) {
            fact.header().targetKey().ifPresent(reversed::add);
        }
        if (fact.body() instanceof LoanFact.NoticeWithdrawn(var notice)) {
            takenUp.add(new EventKey(fact.header().party(), notice));
        }
    }

    private List<WaitReason> reasonsOf(Fact<LoanFact> fact) {
        // Who may not speak of the loan is told so; nothing waits for what he named.
        if (senders.refusalOf(fact.header()).isPresent()) {
            return List.of();
        }
        return switch (book.standingOf(fact.key())) {
            case Standing.Waiting waiting -> List.of(WaitReason.CORRECTED_EVENT_UNKNOWN);
            case Standing.Refused refused -> untilItsSenderMaySpeak(fact);
            case Standing.Effective effective -> reasonsOfKnown(fact);
            case Standing.Superseded superseded -> reasonsOfKnown(fact);
            case Standing.Reversed reversed -> reasonsOfKnown(fact);
        };
    }

    private List<WaitReason> reasonsOfKnown(Fact<LoanFact> fact) {
        if (takenUp.contains(fact.key())
                || isReversedWithWhatItCorrects(fact)
                || fact.header().relation() instanceof Relation.Reverses) {
            return untilItsSenderMaySpeak(fact);
        }
        return Stream.concat(surroundings(fact), ownReasons(fact)).sorted().toList();
    }

    /** Whether its sender may speak of the loan at all is still to be said, and he is told once. */
    private List<WaitReason> untilItsSenderMaySpeak(Fact<LoanFact> fact) {
        return senders.isUndecidedOn(fact.header()) ? surroundings(fact).toList() : List.of();
    }

    /** A reversal undoes the event that it names with everything that corrects it, so its sender has reversed that too. */
    private boolean isReversedWithWhatItCorrects(Fact<LoanFact> fact) {
        var corrected = corrected(fact);
        while (corrected.isPresent()) {
            if (reversed.contains(corrected.get().key())) {
                return true;
            }
            corrected = corrected(corrected.get());
        }
        return false;
    }

    private Optional<Fact<LoanFact>> corrected(Fact<LoanFact> fact) {
        return fact.header()
                .corrects()
                .flatMap(id -> Optional.ofNullable(
                        book.facts().get(new EventKey(fact.header().party(), id))));
    }

    /** Every fact but a disbursement waits for one; whether its sender may speak of the loan hangs on the pool. */
    private Stream<WaitReason> surroundings(Fact<LoanFact> fact) {
        if (fact.body() instanceof LoanFact.Disbursed) {
            return Stream.empty();
        }
        if (!isDisbursed()) {
            return Stream.of(WaitReason.LOAN_NOT_DISBURSED);
        }
        return senders.isUndecidedOn(fact.header()) ? Stream.of(WaitReason.POOL_UNKNOWN) : Stream.empty();
    }

    private boolean isDisbursed() {
        return known.stream().anyMatch(fact -> fact.body() instanceof LoanFact.Disbursed);
    }

    private Stream<WaitReason> ownReasons(Fact<LoanFact> fact) {
        return switch (fact.body()) {
            case LoanFact.Disbursed disbursed ->
                LoanTerms.of(disbursed, CaseDays.ofLoan(fact.header().occurredOn()), references).missing().stream();
            case LoanFact.ProjectFiled(var tranche, var assessment, var documents) ->
                unless(WaitReason.AWAITING_AUTHORITY_RECEIPT, isReceived(tranche, since(fact.header())));
            case LoanFact.FilingReviewed(var tranche, var outcome, var receivedOn, var assessment) ->
                unless(WaitReason.AWAITING_AUTHORITY_RECEIPT, isReceived(tranche, exactly(receivedOn)));
            case LoanFact.CompensationNotified notice ->
                Stream.concat(
                        unless(WaitReason.AMOUNT_BASIS_MISSING, basisOf(notice)),
                        unless(WaitReason.DEFAULT_NOT_REPORTED, isDefaultKnown(notice.defaultEvent(), fact.header())));
            case LoanFact.DefaultCured(var named) ->
                unless(WaitReason.DEFAULT_NOT_REPORTED, isDefaultKnown(named, fact.header()));
            case LoanFact.NoticeWithdrawn(var notice) ->
                unless(
                        WaitReason.CORRECTED_EVENT_UNKNOWN,
                        isNoticeKnown(new EventKey(fact.header().party(), notice)));
            case LoanFact.TakenOver(var notice, var guarantor) ->
                unless(
                        WaitReason.CORRECTED_EVENT_UNKNOWN,
                        isNoticeKnown(new EventKey(fact.header().party(), notice)));
            case LoanFact.RightsPledged pledged -> Stream.empty();
            case LoanFact.Repaid repaid -> Stream.empty();
            case LoanFact.Extended extended -> Stream.empty();
            case LoanFact.WrittenOff writtenOff -> Stream.empty();
            case LoanFact.DefaultReported reported -> Stream.empty();
            case LoanFact.RiskCeded ceded -> Stream.empty();
            case LoanFact.Recovered recovered ->
                Stream.concat(
                        unless(WaitReason.RECOVERY_NOT_SPLIT, splitOf(recovered)),
                        unless(WaitReason.RECOVERY_CLAIM_UNKNOWN, isClaimKnown(recovered.claim())));
            case LoanFact.RecoveryEnded(var claim) ->
                unless(WaitReason.RECOVERY_CLAIM_UNKNOWN, isClaimKnown(Told.known(claim)));
            case LoanFact.FilingReceived received -> Stream.empty();
            case LoanFact.Snapshot snapshot -> Stream.empty();
            case LoanFact.Reversed reversed -> Stream.empty();
        };
    }

    /** Whether something that ends a wait is known. */
    private enum Knowledge {
        KNOWN,
        UNKNOWN;

        static Knowledge of(Stream<?> found) {
            return found.findAny().isPresent() ? KNOWN : UNKNOWN;
        }
    }

    /** Which receipt day a filing fact speaks of. */
    @FunctionalInterface
    private interface ReceiptDay {
        boolean fits(LocalDate receivedOn);
    }

    private static Stream<WaitReason> unless(WaitReason reason, Knowledge knowledge) {
        return switch (knowledge) {
            case KNOWN -> Stream.empty();
            case UNKNOWN -> Stream.of(reason);
        };
    }

    private static ReceiptDay since(EventHeader filing) {
        return day -> !day.isBefore(filing.occurredOn());
    }

    private static ReceiptDay exactly(Told<LocalDate> receivedOn) {
        return day -> receivedOn.asOptional().map(day::equals).orElse(true);
    }

    private Knowledge isReceived(Tranche tranche, ReceiptDay day) {
        return Knowledge.of(known.stream()
                .filter(fact -> fact.body() instanceof LoanFact.FilingReceived received
                        && received.tranche().equals(tranche)
                        && day.fits(fact.header().occurredOn())));
    }

    private static Knowledge basisOf(LoanFact.CompensationNotified notice) {
        return notice.basis() == AmountBasisTold.GIVEN ? Knowledge.KNOWN : Knowledge.UNKNOWN;
    }

    private static Knowledge splitOf(LoanFact.Recovered recovered) {
        return recovered.split() == SplitTold.GIVEN ? Knowledge.KNOWN : Knowledge.UNKNOWN;
    }

    private Knowledge isClaimKnown(Told<String> named) {
        return named.asOptional()
                .map(claim -> Knowledge.of(known.stream()
                        .filter(fact -> fact.body() instanceof LoanFact.CompensationNotified
                                && fact.header().corrects().isEmpty()
                                && Claims.idOf(loan, fact.header()).equals(claim))))
                .orElse(Knowledge.KNOWN);
    }

    private Knowledge isDefaultKnown(Told<EventId> named, EventHeader by) {
        return Knowledge.of(known.stream()
                .filter(fact -> fact.body() instanceof LoanFact.DefaultReported)
                .map(Fact::header)
                .filter(header -> named.asOptional()
                        .map(header.eventId()::equals)
                        .orElseGet(() -> !header.occurredOn().isAfter(by.occurredOn()))));
    }

    private Knowledge isNoticeKnown(EventKey notice) {
        return Knowledge.of(known.stream()
                .filter(fact -> fact.body() instanceof LoanFact.CompensationNotified
                        && fact.key().equals(notice)));
    }
}
