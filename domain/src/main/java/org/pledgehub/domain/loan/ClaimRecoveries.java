package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.compensation.UnsharedRepayment;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.money.Fen;

/**
 * What was recovered on a loan, by claim. Each recovery is of one claim only: the one it names, or else the one noticed
 * last before it, or, where none was, the first. What came up to the day of the notice lessens the loss, what came
 * later is divided.
 */
final class ClaimRecoveries {

    private static final Comparator<Held<?>> AS_FIRST_TOLD =
            Comparator.comparing(Held::original, EventHeader.LEGAL_ORDER);

    private final List<Held<LoanFact.Recovered>> recoveries;
    private final List<Held<LoanFact.Repaid>> repayments;
    private final List<Held<LoanFact.CompensationNotified>> living;
    private final List<Held<LoanFact.RecoveryEnded>> ends;

    /**
     * The recoveries of a loan.
     *
     * @param facts its facts
     * @param living notices whose claims live
     */
    ClaimRecoveries(LoanFacts facts, List<Held<LoanFact.CompensationNotified>> living) {
        this.recoveries = facts.recoveries();
        this.repayments = facts.repayments();
        this.living = living;
        this.ends = facts.of(LoanFact.RecoveryEnded.class);
    }

    /** Net of cost, up to and including the day of the notice; cost above proceeds does not add to the loss. */
    Fen before(String claim, Held<LoanFact.CompensationNotified> notice) {
        return Fen.sum(recoveries.stream()
                        .filter(held -> !held.occurredOn().isAfter(notice.occurredOn()))
                        .filter(held -> mayBeOf(claim, held))
                        .filter(held -> namesOne(held) || !isForestalled(notice, held))
                        .map(held -> held.body().gross().minus(held.body().cost()))
                        .toList())
                .atLeastZero();
    }

    /**
     * What came after the day of the notice. How it is divided hangs on what the pool has paid, so the pool divides it.
     */
    Recovery after(String claim, Held<LoanFact.CompensationNotified> notice) {
        return sum(later(claim, notice));
    }

    /** The end of recovery on the claim, and what came in until then; of several words the first counts. */
    Optional<RecoveryEnd> end(String claim, Held<LoanFact.CompensationNotified> notice) {
        return ends.stream()
                .filter(held -> held.body().claim().equals(claim))
                .map(Held::occurredOn)
                .min(LocalDate::compareTo)
                .map(day -> new RecoveryEnd(
                        day,
                        sum(later(claim, notice)
                                .filter(held -> !held.occurredOn().isAfter(day)))));
    }

    private static Recovery sum(Stream<Held<LoanFact.Recovered>> recovered) {
        var later = recovered.map(Held::body).toList();
        return new Recovery(
                Fen.sum(later.stream().map(LoanFact.Recovered::gross).toList()),
                Fen.sum(later.stream().map(LoanFact.Recovered::cost).toList()));
    }

    /** The day of the first of them, if anything came. */
    Optional<LocalDate> firstAfter(String claim, Held<LoanFact.CompensationNotified> notice) {
        return later(claim, notice).map(Held::occurredOn).min(LocalDate::compareTo);
    }

    /**
     * Principal repaid after the day of the notice, and before that of a later claim, that was not told as recovered.
     * Where the notice tells a principal, no more than that is above what has not been repaid by now: a corrected
     * notice, or one for a part of the loan, leaves the rest to the bank.
     *
     * @param notRepaid principal paid out less all that was repaid
     */
    Optional<UnsharedRepayment> notShared(String claim, Held<LoanFact.CompensationNotified> notice, Fen notRepaid) {
        var since = repayments.stream()
                .filter(held -> held.occurredOn().isAfter(notice.occurredOn()) && !isOvertaken(notice, held))
                .toList();
        var repaid = Fen.sum(since.stream().map(held -> held.body().principal()).toList());
        var untold = repaid.minus(after(claim, notice).gross());
        var principal = notice.body().principal();
        var amount = principal.isZero() ? untold : untold.min(principal.minus(notRepaid));
        return since.stream()
                .map(Held::occurredOn)
                .min(LocalDate::compareTo)
                .filter(day -> amount.isPositive())
                .map(day -> new UnsharedRepayment(amount, day));
    }

    private Stream<Held<LoanFact.Recovered>> later(String claim, Held<LoanFact.CompensationNotified> notice) {
        return recoveries.stream()
                .filter(held -> held.occurredOn().isAfter(notice.occurredOn()))
                .filter(held -> mayBeOf(claim, held))
                .filter(held -> namesOne(held) || !isOvertaken(notice, held));
    }

    /** Those that came up to a day and name no claim. */
    Stream<Held<LoanFact.Recovered>> unnamedTo(LocalDate day) {
        return recoveries.stream()
                .filter(held -> !namesOne(held) && !held.occurredOn().isAfter(day));
    }

    /** The notice of the claim on which one counts that names none; empty where no claim lives. */
    Optional<Held<LoanFact.CompensationNotified>> holder(Held<LoanFact.Recovered> unnamed) {
        return living.stream()
                .filter(notice -> notice.occurredOn().isBefore(unnamed.occurredOn()))
                .max(AS_FIRST_TOLD)
                .or(() -> living.stream().min(AS_FIRST_TOLD));
    }

    private static boolean mayBeOf(String claim, Held<LoanFact.Recovered> held) {
        return held.body().claim().asOptional().map(claim::equals).orElse(true);
    }

    private static boolean namesOne(Held<LoanFact.Recovered> held) {
        return held.body().claim().asOptional().isPresent();
    }

    /** It is taken off a claim noticed earlier, or divided on one noticed before the money came. */
    private boolean isForestalled(Held<LoanFact.CompensationNotified> notice, Held<LoanFact.Recovered> recovery) {
        return living.stream()
                .anyMatch(other -> EventHeader.LEGAL_ORDER.compare(other.original(), notice.original()) < 0
                        || other.occurredOn().isBefore(recovery.occurredOn()));
    }

    /** Another claim was noticed since, and before the money came. */
    private boolean isOvertaken(Held<LoanFact.CompensationNotified> notice, Held<?> money) {
        return living.stream()
                .anyMatch(other -> EventHeader.LEGAL_ORDER.compare(other.original(), notice.original()) > 0
                        && other.occurredOn().isBefore(money.occurredOn()));
    }

    /** Notices of the other claims on which recoveries count that name none, once for each. */
    Stream<Held<LoanFact.CompensationNotified>> holdersBeside(Held<LoanFact.CompensationNotified> notice) {
        return recoveries.stream()
                .filter(held -> !namesOne(held))
                .filter(held -> held.occurredOn().isAfter(notice.occurredOn())
                        ? isOvertaken(notice, held)
                        : isForestalled(notice, held))
                .flatMap(held -> holder(held).stream());
    }
}
