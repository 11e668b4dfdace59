package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.duty.DutyGround;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutySpan;
import org.pledgehub.domain.duty.DutySubject;
import org.pledgehub.domain.eligibility.PledgedRight;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.right.PledgeSpan;
import org.pledgehub.domain.right.RightHistory;

/**
 * The clocks of a loan beside its filing: a function of its facts, of what is known of its rights, of the policy and of the
 * day.
 *
 * <ul>
 *   <li>The authority reviews each filing that it has received (Chaoyang art. 5(4)). A review of a later receipt is one of
 *       the earlier too.
 *   <li>A pledge, or a right, that ends before the loan is due, while something is outstanding: people are reminded
 *       before. A registration that goes on longer, or without an end, is no reason.
 *   <li>A right that lapsed for an unpaid annual fee may be restored for some months from the day on which the lapse
 *       counts; of a lapse whose cause nobody has told nothing is assumed.
 *   <li>A pledge is registered within some working days ({@link RegistrationClocks}).
 * </ul>
 */
final class LoanDuties {

    private final LoanKey loan;
    private final LoanFacts facts;
    private final Disbursements disbursements;
    private final LoanSurroundings around;
    private final PoolPolicy policy;

    LoanDuties(LoanKey loan, LoanFacts facts, Disbursements disbursements, LoanSurroundings around, PoolPolicy policy) {
        this.loan = loan;
        this.facts = facts;
        this.disbursements = disbursements;
        this.around = around;
        this.policy = policy;
    }

    /** The duties on the last day that has begun; none before any has, nor for a loan that was never disbursed. */
    List<Duty> of(Balance balance, Optional<LocalDate> maturityOn) {
        var asOf = around.moment().asOf().asOptional();
        if (asOf.isEmpty() || !disbursements.stands()) {
            return List.of();
        }
        var duties = new ArrayList<Duty>();
        reviews(asOf.get(), duties);
        var registrations =
                new RegistrationClocks(loan, policy, around.references().calendar());
        listed().stream()
                .map(PledgedRight::right)
                .distinct()
                .flatMap(right -> registrations.of(right, historyOf(right), asOf.get()))
                .forEach(duties::add);
        if (balance.outstanding().isPositive()) {
            for (var pledged : listed()) {
                maturityOn.ifPresent(due -> {
                    pledgeEnd(pledged, due).ifPresent(span -> duties.add(span.on(asOf.get(), Optional.empty())));
                    rightEnd(pledged, due).ifPresent(span -> duties.add(span.on(asOf.get(), Optional.empty())));
                });
                lapses(pledged, asOf.get(), duties);
            }
        }
        return duties;
    }

    private List<PledgedRight> listed() {
        return facts.pledges().map(held -> held.body().pledges()).orElse(List.of());
    }

    private void reviews(LocalDate asOf, List<Duty> duties) {
        var clock = Optional.ofNullable(policy.clocks().get(clockOf(DutyKind.FILING_REVIEW)));
        clock.ifPresent(rule -> facts.of(LoanFact.FilingReceived.class).stream()
                .map(received -> new Receipt(received.body().tranche(), received.occurredOn()))
                .distinct()
                .forEach(receipt -> {
                    var part = receipt.tranche().name() + "#" + receipt.day();
                    var proof = rule.value()
                            .proofFrom(receipt.day(), around.references().calendar());
                    var span = DutySpan.warned(
                            DutyKind.FILING_REVIEW,
                            subject(part),
                            proof,
                            DutyGround.of(policy, rule.rule()),
                            around.references().calendar());
                    duties.add(span.on(asOf, reviewedOn(receipt)));
                }));
    }

    private record Receipt(Tranche tranche, LocalDate day) {}

    private Optional<LocalDate> reviewedOn(Receipt receipt) {
        var days = facts.of(LoanFact.FilingReceived.class).stream()
                .filter(received -> received.body().tranche().equals(receipt.tranche()))
                .map(Held::occurredOn)
                .toList();
        return facts.of(LoanFact.FilingReviewed.class).stream()
                .filter(review -> review.body().tranche().equals(receipt.tranche())
                        && Filings.reviewedDay(review, days)
                                .filter(day -> !day.isBefore(receipt.day()))
                                .isPresent())
                .map(Held::occurredOn)
                .min(LocalDate::compareTo);
    }

    private Optional<DutySpan> pledgeEnd(PledgedRight pledged, LocalDate maturityOn) {
        var spans = history(pledged).pledges().stream()
                .filter(span -> span.pledgee().equals(loan.bank()))
                .toList();
        if (spans.stream().anyMatch(span -> span.endedOn().asOptional().isEmpty())) {
            return Optional.empty();
        }
        return spans.stream()
                .max((one, other) -> lastDay(one).compareTo(lastDay(other)))
                .filter(span -> lastDay(span).isBefore(maturityOn))
                .map(span -> reminder(
                        DutyKind.PLEDGE_END,
                        pledged,
                        new Term(span.from(), lastDay(span)),
                        clock(DutyKind.PLEDGE_END, HouseDefaults::pledgeEnd)));
    }

    private static LocalDate lastDay(PledgeSpan span) {
        return span.endedOn().asOptional().map(day -> day.minusDays(1)).orElse(LocalDate.MAX);
    }

    private Optional<DutySpan> rightEnd(PledgedRight pledged, LocalDate maturityOn) {
        var listedOn = facts.pledges().map(Held::occurredOn);
        return pledged.endsOn()
                .asOptional()
                .filter(end -> end.isBefore(maturityOn))
                .flatMap(end -> listedOn.map(from -> reminder(
                        DutyKind.RIGHT_END,
                        pledged,
                        new Term(from, end),
                        clock(DutyKind.RIGHT_END, HouseDefaults::rightEnd))));
    }

    private record Term(LocalDate from, LocalDate last) {}

    private DutySpan reminder(DutyKind kind, PledgedRight pledged, Term term, Ruled<LegalClock> clock) {
        var remindOn = clock.value()
                .dueFrom(term.last(), around.references().calendar())
                .date();
        return new DutySpan(
                kind,
                subject(pledged.right().canonical()),
                DutySpan.fixed(term.from(), term.last()),
                remindOn,
                DutyGround.of(policy, clock.rule()));
    }

    private void lapses(PledgedRight pledged, LocalDate asOf, List<Duty> duties) {
        var clock = clock(DutyKind.ANNUAL_FEE_GRACE, HouseDefaults::annualFeeGrace);
        var calendar = around.references().calendar();
        var statuses = history(pledged).statuses();
        for (int i = 0; i < statuses.size(); i++) {
            if (statuses.get(i).isForUnpaidFee()) {
                var from = statuses.get(i).from();
                var restoredOn = statuses.subList(i, statuses.size()).stream()
                        .filter(later -> later.status().isInForce())
                        .map(later -> later.from())
                        .findFirst();
                var span = DutySpan.warned(
                        DutyKind.ANNUAL_FEE_GRACE,
                        subject(pledged.right().canonical() + "#" + from),
                        clock.value().proofFrom(from, calendar),
                        DutyGround.of(policy, clock.rule()),
                        calendar);
                duties.add(span.on(asOf, restoredOn));
            }
        }
    }

    private RightHistory history(PledgedRight pledged) {
        return historyOf(pledged.right());
    }

    private RightHistory historyOf(RightId right) {
        return around.rights().getOrDefault(right, RightHistory.unknown());
    }

    private Ruled<LegalClock> clock(DutyKind kind, Supplier<Ruled<LegalClock>> ours) {
        return Optional.ofNullable(policy.clocks().get(clockOf(kind))).orElseGet(ours);
    }

    private static DutyClock clockOf(DutyKind kind) {
        return kind.clock().orElseThrow(() -> new IllegalStateException(kind + " has no clock"));
    }

    private DutySubject subject(String part) {
        return new DutySubject.InLoan(loan.canonical(), part);
    }
}
