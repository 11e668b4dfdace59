package org.pledgehub.oracle.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.SplitRecovery;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RiskCeded;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.loan.Proceeds;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;

/** What is taken off the loss before the pool's share is taken of it. */
final class Deductions {

    private Deductions() {}

    /**
     * What was passed on. What a party reports itself and what the notice says of it may be the same thing, so of each
     * party the greater sum counts; a part of nobody in particular counts in full.
     */
    static long ceded(Demand demand) {
        Map<String, Long> reported = new TreeMap<>();
        for (Said<RiskCeded> said : demand.loan().story().standing(RiskCeded.class)) {
            reported.merge(said.party(), said.payload().getCededFen(), Long::sum);
        }
        Map<String, Long> noticed = new TreeMap<>();
        long nobodys = 0;
        for (Claimant claimant : demand.notice().getClaimants()) {
            Optional<String> party = Optional.ofNullable(claimant.getParty()).flatMap(Keys::party);
            if (party.isPresent()) {
                noticed.merge(party.get(), claimant.getCededFen(), Long::sum);
            } else {
                nobodys += claimant.getCededFen();
            }
        }
        noticed.forEach((party, fen) -> reported.merge(party, fen, Math::max));
        return nobodys + reported.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What comes off: all that was passed on, or what of it has come in where the policy asks for that. */
    static long off(ClaimAssessed claim, Terms terms) {
        return terms.finer().receivedOnly()
                ? Objects.requireNonNullElse(claim.getCededReceivedFen(), claim.getCededFen())
                : claim.getCededFen();
    }

    /** What of it has come in, where all of it was reported with its receipt. */
    static @Nullable Long received(Demand demand) {
        var reports = demand.loan().story().standing(RiskCeded.class);
        Set<String> reporters = reports.stream().map(Said::party).collect(Collectors.toSet());
        boolean known = demand.notice().getClaimants().stream()
                .filter(claimant -> claimant.getCededFen() > 0)
                .allMatch(claimant -> Optional.ofNullable(claimant.getParty())
                        .flatMap(Keys::party)
                        .filter(reporters::contains)
                        .isPresent());
        if (reports.isEmpty() || !known) {
            return null;
        }
        long sum = 0;
        for (var report : reports) {
            Long received = report.payload().getReceivedFen();
            if (received == null) {
                return null;
            }
            sum += Math.min(received, report.payload().getCededFen());
        }
        return sum;
    }

    /** What came in after the day of the notice and up to another, before any cost. */
    static long laterGross(Demand demand, List<Demand> living, LocalDate last) {
        return later(demand, living)
                .filter(said -> !said.on().isAfter(last))
                .mapToLong(said -> said.payload().getGrossFen())
                .sum();
    }

    /** What that cost. */
    static long laterCost(Demand demand, List<Demand> living, LocalDate last) {
        return later(demand, living)
                .filter(said -> !said.on().isAfter(last))
                .mapToLong(said -> said.payload().getCostFen())
                .sum();
    }

    /** The day of the first of it. */
    static Optional<LocalDate> laterOn(Demand demand, List<Demand> living) {
        return later(demand, living).map(Said::on).min(LocalDate::compareTo);
    }

    /** Whether what comes on a day and names no claim comes after this notice and before that of a later claim. */
    static boolean isLater(LocalDate day, Demand demand, List<Demand> living) {
        return day.isAfter(demand.noticedOn())
                && holder(day, row(demand, living)).claimId().equals(demand.claimId());
    }

    private static Stream<Said<RecoveryReceived>> later(Demand demand, List<Demand> living) {
        return of(demand, living).filter(said -> said.on().isAfter(demand.noticedOn()));
    }

    /** All that is the claim's: each recovery is of one claim, the one that it names or else its holder's. */
    private static Stream<Said<RecoveryReceived>> of(Demand demand, List<Demand> living) {
        List<Demand> row = row(demand, living);
        return Proceeds.of(demand.loan().story())
                .filter(said -> Proceeds.claim(said.payload())
                        .orElseGet(() -> holder(said.on(), row).claimId())
                        .equals(demand.claimId()));
    }

    /** The last that was noticed before a day, or the first of all where none was. */
    static Demand holder(LocalDate day, List<Demand> row) {
        return row.stream()
                .filter(one -> one.noticedOn().isBefore(day))
                .reduce((earlier, later) -> later)
                .orElse(row.getFirst());
    }

    /** The living claims in order, and this one at its place though it does not live. */
    private static List<Demand> row(Demand demand, List<Demand> living) {
        int place = ClaimBook.placeOf(demand, living);
        if (place > 0 && living.get(place - 1).claimId().equals(demand.claimId())) {
            return living;
        }
        List<Demand> row = new ArrayList<>(living);
        row.add(place, demand);
        return row;
    }

    /** What is told of recoveries on several loans, as far as they are split. */
    static List<SplitRecovery> splits(LoanDossier loan) {
        return loan.story().standing(RecoveryReceived.class).stream()
                .filter(said -> said.payload().getShared() != null
                        && !said.payload().getShared().getParts().isEmpty())
                .map(said -> new SplitRecovery(said.on(), said.payload().getShared()))
                .toList();
    }

    /** What came in by the day of the notice, less its cost; a cost above it does not add to the loss. */
    static long recovered(Demand demand, List<Demand> living) {
        long net = of(demand, living)
                .filter(said -> !said.on().isAfter(demand.noticedOn()))
                .mapToLong(said -> said.payload().getGrossFen() - said.payload().getCostFen())
                .sum();
        return Math.max(0, net);
    }

    /** The other claims that hold recoveries of which nobody said whose they are. */
    static List<Demand> holders(Demand demand, List<Demand> living) {
        List<Demand> row = row(demand, living);
        return Proceeds.of(demand.loan().story())
                .filter(said -> Proceeds.claim(said.payload()).isEmpty())
                .map(said -> holder(said.on(), row))
                .filter(one -> !one.claimId().equals(demand.claimId()))
                .toList();
    }
}
