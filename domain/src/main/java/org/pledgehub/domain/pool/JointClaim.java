package org.pledgehub.domain.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pledgehub.domain.compensation.ClaimantKind;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Split;

/**
 * Several institutions that claim together (Beijing draft, section 4), and what each has of what is paid.
 *
 * <p>All that is paid is divided in proportion to their weights, as the calculator does; so are instalments, together and
 * not each for itself: an instalment brings each what it lacks of its part of all so far. Where a correction changes the
 * weights after something was paid, what was paid stays where it went, and each gets what it lacks of its new part. What
 * one has beyond its new part lessens the others in proportion: nobody is asked to give to another. What comes back of a
 * payment lessens what each had in proportion.
 *
 * <p>Example: weights 1 and 2, first 100 fen, then 101: 33 and 67, then 34 and 67, together 67 and 134.
 *
 * @param members whose parts it has, in the notice's order; none where one alone claims
 * @param before what each had when these weights began to count, fen
 */
public record JointClaim(List<Member> members, List<Fen> before) {

    /** One alone claims, or nothing is due. */
    public static final JointClaim NONE = new JointClaim(List.of(), List.of());

    /**
     * Keeps its own copies.
     *
     * @throws IllegalArgumentException unless there is a sum for each member
     */
    public JointClaim {
        if (members.size() != before.size()) {
            throw new IllegalArgumentException(members.size() + " claimants, " + before.size() + " sums");
        }
        members = List.copyOf(members);
        before = List.copyOf(before);
    }

    /**
     * One of them.
     *
     * @param kind what it is
     * @param party its party id; empty where the notice does not say
     * @param weight what its part is in proportion to, zero or more
     */
    public record Member(ClaimantKind kind, String party, long weight) {

        private boolean isNamedLike(Member other) {
            return !party.isEmpty() && kind == other.kind && party.equals(other.party);
        }
    }

    /** Those among whom a compensation is divided. */
    static List<Member> membersOf(Compensation due) {
        if (due.claimants().size() < 2) {
            return List.of();
        }
        return due.claimants().stream()
                .map(payment ->
                        new Member(payment.claimant().kind(), payment.claimant().party(), payment.weight()))
                .toList();
    }

    /** True where several share. */
    public boolean isShared() {
        return !members.isEmpty();
    }

    /**
     * With the members of new figures, now that so much is paid. What was paid and came back nobody has any more. Other
     * kinds of institutions than before begin anew.
     */
    JointClaim revised(List<Member> next, Fen paid) {
        if (next.equals(members)) {
            return Fen.sum(before).exceeds(paid) ? new JointClaim(members, partsOf(paid)) : this;
        }
        return new JointClaim(next, kinds(next).equals(kinds(members)) ? carriedTo(next, paid) : zeros(next.size()));
    }

    private static List<ClaimantKind> kinds(List<Member> members) {
        return members.stream().map(Member::kind).sorted().toList();
    }

    /** One that both name has what it had; any other has what is left of its kind, in order. */
    private List<Fen> carriedTo(List<Member> next, Fen paid) {
        var left = new ArrayList<Part>();
        partsOf(paid).forEach(part -> left.add(new Part(members.get(left.size()), part)));
        var carried = new TreeMap<Integer, Fen>();
        for (int at = 0; at < next.size(); at++) {
            int place = at;
            taken(left, next.get(at)::isNamedLike).ifPresent(part -> carried.put(place, part));
        }
        for (int at = 0; at < next.size(); at++) {
            var kind = next.get(at).kind();
            carried.computeIfAbsent(
                    at, other -> taken(left, one -> one.kind() == kind).orElseThrow());
        }
        return List.copyOf(carried.values());
    }

    private static Optional<Fen> taken(List<Part> left, Predicate<Member> wanted) {
        var found = left.stream().filter(part -> wanted.test(part.member())).findFirst();
        found.ifPresent(left::remove);
        return found.map(Part::amount);
    }

    private record Part(Member member, Fen amount) {}

    private static List<Fen> zeros(int size) {
        return Collections.nCopies(size, Fen.ZERO);
    }

    /** What each has of so much; together it is that. */
    public List<Fen> partsOf(Fen whole) {
        if (bearsNothing() || !whole.isPositive()) {
            return zeros(members.size());
        }
        var earlier = Fen.sum(before);
        if (!whole.exceeds(earlier)) {
            return divided(whole, before);
        }
        var weights = members.stream().map(Member::weight).toList();
        var lacking = divided(whole.minus(earlier), lacking(before, Split.byWeights(whole, weights)));
        return plus(before, lacking);
    }

    /** What each gets of an instalment when so much was paid before it; together it is the instalment. */
    public List<Fen> partsOf(Fen instalment, Fen paid) {
        if (bearsNothing() || !instalment.isPositive()) {
            return zeros(members.size());
        }
        return divided(instalment, lacking(partsOf(paid), partsOf(paid.plus(instalment))));
    }

    private boolean bearsNothing() {
        return members.stream().allMatch(member -> member.weight() == 0);
    }

    private static List<Fen> divided(Fen amount, List<Fen> parts) {
        return Split.byWeights(amount, parts.stream().map(Fen::value).toList());
    }

    private static List<Fen> lacking(List<Fen> had, List<Fen> due) {
        var lacking = new ArrayList<Fen>();
        for (int at = 0; at < had.size(); at++) {
            lacking.add(due.get(at).minus(had.get(at)).atLeastZero());
        }
        return lacking;
    }

    private static List<Fen> plus(List<Fen> some, List<Fen> more) {
        var sums = new ArrayList<Fen>();
        for (int at = 0; at < some.size(); at++) {
            sums.add(some.get(at).plus(more.get(at)));
        }
        return sums;
    }
}
