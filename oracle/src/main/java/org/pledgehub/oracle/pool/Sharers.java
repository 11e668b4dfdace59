package org.pledgehub.oracle.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.out.ClaimPayee;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Exact;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.reading.Keys;

/**
 * Several who claim together ({@code docs/claims.md}, several claimants). Sums are in fen.
 *
 * @param sharers who they are
 * @param bearing by what they divide
 * @param had what each had when they began to divide so
 */
record Sharers(List<Sharer> sharers, List<Long> bearing, List<Long> had) {

    static final Sharers NOBODY = new Sharers(List.of(), List.of(), List.of());

    private record Sharer(ClaimantKind kind, String party) {

        static Sharer of(Claimant one) {
            return new Sharer(
                    one.getKind(),
                    Optional.ofNullable(one.getParty()).flatMap(Keys::party).orElse(""));
        }

        /** The bank's part goes to whoever it says has taken its claim over. */
        String paid(ClaimAssessed claim) {
            String bank = claim.getBank();
            boolean bankHas = party.equals(bank) || kind == ClaimantKind.BANK && party.isEmpty();
            if (!bankHas) {
                return party;
            }
            return claim.getNoticeParty().equals(bank) ? claim.getPayee() : bank;
        }
    }

    /** As this claim says, once so much has been paid. */
    Sharers by(ClaimAssessed claim, Terms terms, long paidFen) {
        List<Claimant> named = claim.getNotice().getClaimants();
        if (named.size() < 2) {
            return NOBODY;
        }
        List<Sharer> next = named.stream().map(Sharer::of).toList();
        List<Long> parts = Amount.bearing(claim, terms);
        if (next.equals(sharers) && parts.equals(bearing)) {
            return paidFen < sum(had) ? new Sharers(sharers, bearing, parts(paidFen)) : this;
        }
        return new Sharers(
                next, parts, kinds(next).equals(kinds(sharers)) ? left(next, paidFen) : nothing(next.size()));
    }

    private static List<ClaimantKind> kinds(List<Sharer> sharers) {
        return sharers.stream().map(Sharer::kind).sorted().toList();
    }

    /** What these had: whoever sits in both rounds keeps its seat, the others of its kind move up to those left free. */
    private List<Long> left(List<Sharer> next, long paidFen) {
        Set<Seat> kept = new HashSet<>(Seat.all(sharers));
        kept.retainAll(Seat.all(next));
        kept.removeIf(seat -> seat.of().party().isEmpty());
        List<Seat> old = Seat.all(sharers, kept);
        List<Long> parts = parts(paidFen);
        return Seat.all(next, kept).stream()
                .map(seat -> parts.get(old.indexOf(seat)))
                .toList();
    }

    /** One of those with this name, by how many with the same name come before. */
    private record Seat(Sharer of, int before) {

        static List<Seat> all(List<Sharer> round) {
            List<Seat> seats = new ArrayList<>();
            for (Sharer one : round) {
                seats.add(new Seat(one, Collections.frequency(round.subList(0, seats.size()), one)));
            }
            return seats;
        }

        static List<Seat> all(List<Sharer> round, Set<Seat> kept) {
            return all(all(round).stream()
                    .map(seat -> kept.contains(seat)
                            ? seat.of()
                            : new Sharer(seat.of().kind(), ""))
                    .toList());
        }
    }

    private static List<Long> nothing(int size) {
        return Stream.generate(() -> 0L).limit(size).toList();
    }

    /** Who has what of so much. */
    List<ClaimPayee> payees(long fen, ClaimAssessed claim) {
        if (sharers.isEmpty()) {
            return List.of(new ClaimPayee(null, claim.getPayee(), fen));
        }
        List<Long> parts = parts(fen);
        List<ClaimPayee> payees = new ArrayList<>();
        for (Sharer sharer : sharers) {
            payees.add(new ClaimPayee(sharer.kind(), sharer.paid(claim), parts.get(payees.size())));
        }
        return payees;
    }

    /** What each had, and of the rest in proportion to what it lacks of its part of the whole. */
    private List<Long> parts(long fen) {
        if (fen <= 0 || sum(bearing) == 0) {
            return nothing(bearing.size());
        }
        if (fen <= sum(had)) {
            return divided(fen, had);
        }
        List<Long> whole = divided(fen, bearing);
        List<Long> lacking = index().mapToObj(at -> Math.max(0, whole.get((int) at) - had.get((int) at)))
                .toList();
        List<Long> rest = divided(fen - sum(had), lacking);
        return index().mapToObj(at -> had.get((int) at) + rest.get((int) at)).toList();
    }

    private LongStream index() {
        return LongStream.range(0, bearing.size());
    }

    /** Half up each, as far as something is left; the last has what is left. */
    private static List<Long> divided(long fen, List<Long> by) {
        List<Long> parts = new ArrayList<>();
        for (long one : by.subList(0, by.size() - 1)) {
            parts.add(Math.min(
                    fen - sum(parts), Exact.quotient(one, sum(by)).times(fen).halfUp()));
        }
        parts.add(fen - sum(parts));
        return parts;
    }

    private static long sum(List<Long> parts) {
        return parts.stream().reduce(0L, Math::addExact);
    }
}
