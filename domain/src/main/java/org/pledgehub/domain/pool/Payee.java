package org.pledgehub.domain.pool;

import java.util.ArrayList;
import java.util.List;
import org.pledgehub.domain.compensation.ClaimantKind;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.ClaimAssessment.ClaimParties;

/**
 * Who is paid on a claim, and how much.
 *
 * @param kind what it is; unknown where one alone claims
 * @param party its party id; empty where the notice tells no more than the kind
 * @param amount its part, fen, zero or more
 */
public record Payee(Told<ClaimantKind> kind, String party, Fen amount) {

    /** Who has what of all that is payable, paid or set aside, by the figures in force and the last word on who claims. */
    public static List<Payee> ofAll(PoolClaim claim) {
        return ofAll(claim, claim.latest().parties());
    }

    /** The same as the trigger that stands says it. */
    public static List<Payee> asTriggered(PoolClaim claim) {
        return ofAll(claim, claim.assessment().parties());
    }

    /** Who gets what of an instalment when so much was paid before it. */
    public static List<Payee> of(PoolClaim claim, Fen instalment, Fen paid) {
        return claim.joint().isShared()
                ? shared(claim, claim.latest().parties(), claim.joint().partsOf(instalment, paid))
                : List.of(alone(claim.latest().parties(), instalment));
    }

    private static List<Payee> ofAll(PoolClaim claim, ClaimParties parties) {
        var payable = claim.amounts().payable();
        return claim.joint().isShared()
                ? shared(claim, parties, claim.joint().partsOf(payable))
                : List.of(alone(parties, payable));
    }

    private static Payee alone(ClaimParties parties, Fen amount) {
        return new Payee(Told.unknown(), parties.payee(), amount);
    }

    private static List<Payee> shared(PoolClaim claim, ClaimParties parties, List<Fen> parts) {
        var payees = new ArrayList<Payee>();
        for (var member : claim.joint().members()) {
            payees.add(new Payee(Told.known(member.kind()), party(member, parties), parts.get(payees.size())));
        }
        return List.copyOf(payees);
    }

    /** A bank that is not named is the lending one; its part goes to whoever has taken its claim over. */
    private static String party(JointClaim.Member member, ClaimParties parties) {
        var named = member.party().isEmpty() && member.kind() == ClaimantKind.BANK ? parties.bank() : member.party();
        boolean isClaimOfBank = parties.sender().equals(parties.bank());
        return named.equals(parties.bank()) && isClaimOfBank ? parties.payee() : named;
    }
}
