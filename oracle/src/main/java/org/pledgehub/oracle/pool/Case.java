package org.pledgehub.oracle.pool;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.out.ClaimPayee;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.reading.Said;

/** One claim in a pool's book while it is being folded. Money is in fen. */
final class Case {

    private static final Amount NOTHING = new Amount(0, 0, 0, List.of());
    private static final long NO_PLACE = Long.MAX_VALUE;

    private ClaimAssessed standing;
    private @Nullable ClaimAssessed unheard;
    private long latest;
    private long place = NO_PLACE;
    private @Nullable Terms terms;
    private Amount amount = NOTHING;
    private long payableFen;
    private long reservedFen;
    private long paidFen;
    private boolean active;
    private Course course;
    private Amount announced = NOTHING;
    private @Nullable CompensationTrigger takenBack;
    private boolean anew;
    private Optional<Long> grantedBefore = Optional.empty();
    private Optional<Long> balance = Optional.empty();
    private Sharers sharers = Sharers.NOBODY;

    Case(ClaimAssessed first) {
        this.standing = first;
        this.latest = first.getSequence();
        this.course = Course.untouched(this);
    }

    /** What stands of the words about it, and what moved on the fiscal account. */
    void walk(List<Said<?>> words, Cashbook cash) {
        course = new Course(this, words, Dues.of(this, cash));
    }

    Course course() {
        return course;
    }

    Progress progress() {
        return new Progress(this);
    }

    Optional<String> dueHash() {
        return course.dueHash();
    }

    Optional<String> owedHash() {
        return course.dues().owedHash();
    }

    /** Names these figures of the claim. */
    Optional<String> nameOf(Amount figures) {
        return Optional.ofNullable(standing.getPolicy())
                .map(policy -> Word.hash(
                        "pledgehub compensation 1",
                        "claim " + standing.getClaimId(),
                        "policy " + policy,
                        "covered " + figures.coveredFen(),
                        "base " + figures.baseFen(),
                        "due " + figures.poolFen()));
    }

    /** What the authority lets be paid of these figures. */
    long most(Amount due) {
        long lawful = Since.of(this).map(since -> since.most(paidFen)).orElse(Long.MAX_VALUE);
        long granted =
                course.limit(nameOf(due)).map(sum -> Math.max(sum, paidFen)).orElse(Long.MAX_VALUE);
        return Math.min(Math.min(lawful, granted), due.poolFen());
    }

    /**
     * It has a trigger, no later stage of it has become due, and nobody lets more of these figures be paid than when that was
     * last looked at.
     */
    boolean isServed(Amount due) {
        boolean lastStage = standing.getRecoveryEndedOn() != null && announced.openFen() > 0;
        return active && !lastStage && granted(course.limit(nameOf(due)), due) <= granted(grantedBefore, due);
    }

    private static long granted(Optional<Long> limit, Amount due) {
        return Math.min(limit.orElse(Long.MAX_VALUE), due.poolFen());
    }

    /** A later assessment that what was paid keeps out. */
    Optional<ClaimAssessed> unheard() {
        return Optional.ofNullable(unheard);
    }

    /**
     * A later assessment replaces an earlier one. While money is paid on a claim that had its place, only one that asks
     * for the same does; another is kept until nothing is paid any more.
     */
    void hear(ClaimAssessed heard) {
        if (heard.getSequence() <= latest) {
            return;
        }
        latest = heard.getSequence();
        if (shielded() && !Likeness.asksTheSame(standing, heard)) {
            unheard = heard;
        } else {
            anew |= !Likeness.evidence(standing).equals(Likeness.evidence(heard));
            standing = heard;
            unheard = null;
        }
    }

    private boolean shielded() {
        return paidFen > 0 && hasPlace();
    }

    /**
     * A payment uses up what was set aside; undone, it gives that back. Once nothing is paid any more, what was said
     * meanwhile is heard.
     */
    void paid(long fen) {
        long more = Math.max(0, fen) - paidFen;
        reservedFen = more >= 0
                ? Math.max(0, reservedFen - more)
                : Math.min(reservedFen - more, Math.max(0, payableFen - Math.max(0, fen)));
        paidFen = Math.max(0, fen);
        if (paidFen == 0 && unheard != null) {
            goBy(unheard);
        }
    }

    private void goBy(ClaimAssessed heard) {
        standing = heard;
        unheard = null;
        anew = true;
    }

    /** A claim for which something may be due takes a place and keeps it for as long. */
    void takePlace(long next, TermsBook agreed, PoolEnd end, Collection<Case> all) {
        terms = termsOf(agreed);
        if (shielded()) {
            Since.of(this).filter(since -> since.replaces(standing, paidFen)).ifPresent(since -> goBy(since.heard()));
            terms = termsOf(agreed);
            return;
        }
        amount = dueAtMost();
        if (eligible() && amount.held().isEmpty() && all.stream().anyMatch(this::isPaidBy)) {
            amount = new Amount(0, 0, 0, List.of("DEFAULT_ALREADY_PAID"));
        } else if (eligible() && amount.held().isEmpty()) {
            end.obstacle(standing).ifPresent(code -> amount = new Amount(0, 0, 0, List.of(code)));
        }
        if (!eligible() || !amount.held().isEmpty()) {
            place = NO_PLACE;
            amount = new Amount(0, 0, 0, amount.held());
            balance = Optional.empty();
            sharers = Sharers.NOBODY;
            payableFen = 0;
            reservedFen = 0;
        } else if (!hasPlace()) {
            place = next;
        }
    }

    private @Nullable Terms termsOf(TermsBook agreed) {
        return Optional.ofNullable(standing.getPolicy())
                .flatMap(agreed::of)
                .map(known -> known.of(Optional.ofNullable(standing.getProduct())))
                .map(known -> paidFen > 0 ? known.funded() : known)
                .orElse(null);
    }

    /** Whether money went out on another claim that is, or is not known not to be, of the default of this one. */
    private boolean isPaidBy(Case other) {
        ClaimAssessed since = other.unheard;
        return other != this
                && other.paidFen > 0
                && other.standing.getLoan().equals(standing.getLoan())
                && (isOfOneDefault(other.standing) || since != null && isOfOneDefault(since));
    }

    private boolean isOfOneDefault(ClaimAssessed other) {
        String ours = standing.getClaimedDefault();
        String theirs = other.getClaimedDefault();
        return ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs);
    }

    /** What would be due if no further ceiling stood in the way. */
    private Amount dueAtMost() {
        if (!eligible()) {
            return NOTHING;
        }
        if (terms == null) {
            return new Amount(0, 0, 0, List.of("NO_POLICY_IN_FORCE"));
        }
        return Amount.of(standing, terms, Long.MAX_VALUE);
    }

    /**
     * So much is due, so much of it may be paid. A claim to which the claims before it leave nothing under a ceiling
     * keeps its place all the same: room may come back.
     */
    void serve(Amount due, long payable) {
        amount = due.unheld();
        payableFen = payable;
        reservedFen = Math.max(0, payable - paidFen);
        sharers = sharers.by(standing, terms().orElseThrow(), paidFen);
    }

    /** Who has what of all that is payable, as this word about the claim says whose it is. */
    List<ClaimPayee> payees(ClaimAssessed word) {
        return sharers.payees(payableFen, word);
    }

    void keep(long fen) {
        reservedFen = fen;
    }

    /** What counts against a ceiling: what is payable and, where anything is, what a later stage may bring. */
    long promisedFen() {
        return payableFen == 0 ? 0 : payableFen + amount.openFen();
    }

    /** The balance with which the pool's liability for it ends, once it has been taken. */
    Optional<Long> balance() {
        return balance;
    }

    void limitedBy(Optional<Long> fen) {
        balance = fen;
    }

    /** Codes of what it lacks since it was paid in part; until they are told nothing more is promised or paid. */
    List<String> lacks() {
        return Since.of(this).map(Since::lacks).orElse(List.of());
    }

    /**
     * All that was due has been paid. Its figures stand, and what they use of a ceiling stays used, unless the claim
     * rests on something else now; a claim to which nothing was due has not been paid.
     */
    boolean settled() {
        return active && !anew && amount.poolFen() > 0 && payableFen == amount.poolFen() && paidFen >= amount.poolFen();
    }

    /** Its trigger stands from when it takes its place until it loses it; what it was about is kept. */
    void announce() {
        anew = false;
        if (hasPlace() && terms != null) {
            active = true;
            announced = amount;
        } else if (active && !hasPlace()) {
            active = false;
            takenBack = Sheet.takenBack(this, announced);
        }
        grantedBefore = course.limit(dueHash());
    }

    boolean eligible() {
        return standing.getVerdict() == ClaimVerdict.ELIGIBLE;
    }

    boolean hasPlace() {
        return place != NO_PLACE;
    }

    /** Whether its trigger stands. */
    boolean active() {
        return active;
    }

    long place() {
        return place;
    }

    long reservedFen() {
        return reservedFen;
    }

    long paidFen() {
        return paidFen;
    }

    /** What the trigger lets be paid: reserved or paid already. */
    long payableFen() {
        return payableFen;
    }

    Amount amount() {
        return amount;
    }

    Optional<Terms> terms() {
        return Optional.ofNullable(terms);
    }

    ClaimAssessed standing() {
        return standing;
    }

    /** Its trigger as it was last published; none where it never had a place. */
    Optional<CompensationTrigger> trigger() {
        return active ? Optional.of(Sheet.standing(this)) : Optional.ofNullable(takenBack);
    }

    /** Codes why nothing comes of the claim. */
    List<String> reasons() {
        return eligible() ? List.copyOf(amount.held()) : standing.getReasons();
    }
}
