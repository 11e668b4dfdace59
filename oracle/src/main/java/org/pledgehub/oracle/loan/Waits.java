package org.pledgehub.oracle.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.ClaimTakenOver;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RecoveryEnded;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Story;

/**
 * What the facts of one loan wait for. A wait looks at what is known, standing or not, and so ends once; what its
 * sender has replaced or taken back waits no more.
 */
public final class Waits {
    private final Reading reading;
    private final LoanStory loan;
    private final List<Fact> known;
    private final List<Fact> receipts = new ArrayList<>();
    private final Set<String> withdrawn = new HashSet<>();

    /** The waits of a loan. */
    public Waits(Reading reading, LoanStory loan) {
        this.reading = reading;
        this.loan = loan;
        this.known = loan.story().known();
        for (var fact : known) {
            if (fact.payload() instanceof FilingReceived) {
                receipts.add(fact);
            }
            if (fact.payload() instanceof NoticeWithdrawn said) {
                withdrawn.add(fact.party() + ":" + said.getNoticeEventId().strip());
            }
        }
    }

    /** Codes of what somebody has to say first; none where nothing is waited for. */
    public SortedSet<String> of(Fact fact) {
        return switch (fate(fact)) {
            case WAITS -> new TreeSet<>(List.of("CORRECTED_EVENT_UNKNOWN"));
            case STANDS, REPLACED, REVERSED -> settled(fact) ? ofSender(fact) : missing(fact);
            case OF_REVERSAL, CHANGES_SUBJECT -> ofSender(fact);
            case SAYS_TOO_LITTLE, NOT_HEARD -> new TreeSet<>();
        };
    }

    /** Codes of all that the loan's facts wait for. */
    public SortedSet<String> ofAll() {
        var all = new TreeSet<String>();
        loan.story().facts().forEach(fact -> all.addAll(of(fact)));
        return all;
    }

    /** Whether its sender has taken a fact up himself, or it only takes up another. */
    private boolean settled(Fact fact) {
        return withdrawn.contains(fact.name())
                || loan.story().takenUp(fact)
                || fact.payload() instanceof LoanEventReversed;
    }

    /**
     * Whether an operator, authority or guarantor may speak hangs on pool or loan; until then even a settled fact waits.
     */
    private SortedSet<String> ofSender(Fact fact) {
        var asked = fact.role() == Role.OPERATOR || fact.role() == Role.AUTHORITY || fact.role() == Role.GUARANTOR;
        return asked ? new TreeSet<>(ofLoan(fact).stream().toList()) : new TreeSet<>();
    }

    private SortedSet<String> missing(Fact fact) {
        var missing = new TreeSet<String>();
        ofItself(fact).flatMap(Optional::stream).forEach(missing::add);
        var before = fact.payload() instanceof LoanDisbursed said ? disbursed(fact, said) : ofLoan(fact);
        before.ifPresent(missing::add);
        return missing;
    }

    /** What the event itself lacks, or what it speaks of and nobody has told. */
    private Stream<Optional<String>> ofItself(Fact fact) {
        return switch (fact.payload()) {
            case CompensationNotice said ->
                Stream.of(
                        unless(said.getAmountBasis() != null, "AMOUNT_BASIS_MISSING"),
                        unless(knowsDefault(said.getDefaultEventId(), fact.occurredOn()), "DEFAULT_NOT_REPORTED"));
            case DefaultCured said ->
                Stream.of(unless(knowsDefault(said.getDefaultEventId(), fact.occurredOn()), "DEFAULT_NOT_REPORTED"));
            case RecoveryReceived said ->
                Stream.of(
                        unless(Proceeds.isSplit(said), "RECOVERY_NOT_SPLIT"),
                        unless(Proceeds.claim(said).map(this::knowsClaim).orElse(true), "RECOVERY_CLAIM_UNKNOWN"));
            case RecoveryEnded said ->
                Stream.of(unless(
                        Keys.label(said.getClaimId(), 512).map(this::knowsClaim).orElse(true),
                        "RECOVERY_CLAIM_UNKNOWN"));
            case NoticeWithdrawn said ->
                Stream.of(unless(knowsNotice(fact.party(), said.getNoticeEventId()), "CORRECTED_EVENT_UNKNOWN"));
            case ClaimTakenOver said ->
                Stream.of(unless(knowsNotice(fact.party(), said.getNoticeEventId()), "CORRECTED_EVENT_UNKNOWN"));
            case ProjectFiled said ->
                Stream.of(unless(
                        receipts.stream().anyMatch(receipt -> answers(receipt, fact, said)),
                        "AWAITING_AUTHORITY_RECEIPT"));
            case FilingReviewed said ->
                Stream.of(unless(
                        receipts.stream().anyMatch(receipt -> reviewed(receipt, said)), "AWAITING_AUTHORITY_RECEIPT"));
            default -> Stream.empty();
        };
    }

    private static Optional<String> unless(boolean there, String code) {
        return there ? Optional.empty() : Optional.of(code);
    }

    private Optional<String> ofLoan(Fact fact) {
        if (!loan.story().knows(LoanDisbursed.class)) {
            return Optional.of("LOAN_NOT_DISBURSED");
        }
        return fact.role() == Role.OPERATOR || fact.role() == Role.AUTHORITY
                ? loan.spokenFor()
                        .filter(pool -> !reading.pools().containsKey(pool))
                        .map(pool -> "POOL_UNKNOWN")
                : Optional.empty();
    }

    /** Whether the default that is named is known, or where none is named one through a day. */
    private boolean knowsDefault(@Nullable String named, LocalDate through) {
        var id = Keys.named(named);
        return known.stream()
                .filter(one -> one.payload() instanceof DefaultReported)
                .anyMatch(one ->
                        id.map(one.eventId()::equals).orElse(!one.occurredOn().isAfter(through)));
    }

    private boolean knowsNotice(String party, String named) {
        var id = Keys.named(named).orElse("");
        return known.stream()
                .anyMatch(one -> one.payload() instanceof CompensationNotice
                        && one.name().equals(party + ":" + id));
    }

    private boolean knowsClaim(String claim) {
        return known.stream()
                .filter(one -> one.payload() instanceof CompensationNotice
                        && one.corrects().isEmpty())
                .anyMatch(notice -> claim.equals(Keys.claim(loan.loan(), notice.party(), notice.eventId())));
    }

    /** A filing is confirmed by a receipt of its tranche on the day it was sent or later. */
    private static boolean answers(Fact receipt, Fact filing, ProjectFiled said) {
        return !receipt.occurredOn().isBefore(filing.occurredOn())
                && Keys.label(((FilingReceived) receipt.payload()).getTranche()).equals(Keys.label(said.getTranche()));
    }

    /** A review waits for the receipt of the day it names, or for any of its tranche. */
    private static boolean reviewed(Fact receipt, FilingReviewed said) {
        return Keys.label(((FilingReceived) receipt.payload()).getTranche()).equals(Keys.label(said.getTranche()))
                && (said.getReceivedOn() == null || said.getReceivedOn().equals(receipt.occurredOn()));
    }

    private Optional<String> disbursed(Fact fact, LoanDisbursed said) {
        var pool = Optional.ofNullable(
                reading.pools().get(Keys.pool(said.getPool()).orElseThrow()));
        if (pool.isEmpty()) {
            return Optional.of("POOL_UNKNOWN");
        }
        return reading.policies()
                        .ofLoan(pool.get().getPolicy(), fact.occurredOn())
                        .isEmpty()
                ? Optional.of("NO_POLICY_IN_FORCE")
                : Optional.empty();
    }

    private Story.Fate fate(Fact fact) {
        return loan.story().fate(fact);
    }
}
