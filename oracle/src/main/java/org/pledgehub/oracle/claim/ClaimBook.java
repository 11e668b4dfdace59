package org.pledgehub.oracle.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RiskCeded;
import org.pledgehub.contract.out.LoanClaim;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Story;
import org.pledgehub.oracle.right.RightPage;

/** The claims of one loan: one for each notice that was ever told, whatever became of it. */
public final class ClaimBook {

    private static final Comparator<Demand> IN_ORDER = Comparator.comparing((Demand demand) -> demand.noticedOn())
            .thenComparing(demand -> demand.said().recordedAt())
            .thenComparing(demand -> demand.root().party())
            .thenComparing(demand -> demand.root().eventId());

    private final LoanDossier loan;
    private final LoanMarks marks;
    private final Map<String, RightPage> rights;

    private ClaimBook(LoanDossier loan, LoanMarks marks, Map<String, RightPage> rights) {
        this.loan = loan;
        this.marks = marks;
        this.rights = rights;
    }

    /**
     * Judges the claims of a loan.
     *
     * @param loan its dossier
     * @param marks under what its figures are broken down
     * @param rights what is known of the rights
     */
    public static List<ClaimAssessed> of(LoanDossier loan, LoanMarks marks, Map<String, RightPage> rights) {
        return new ClaimBook(loan, marks, rights).judged();
    }

    /** The claim as the loan's page shows it. */
    public static LoanClaim onPage(ClaimAssessed claim) {
        return new LoanClaim(claim.getClaimId(), claim.getVerdict().name(), claim.getReasons());
    }

    private List<ClaimAssessed> judged() {
        List<Demand> standing = loan.story().standing(CompensationNotice.class).stream()
                .filter(said -> !withdrawn(said))
                .map(said -> new Demand(loan, said.root(), said.fact()))
                .sorted(IN_ORDER)
                .toList();
        List<ClaimAssessed> claims = new ArrayList<>();
        for (Demand demand : demands()) {
            int at = standing.indexOf(demand);
            claims.add(at < 0 ? withdrawn(demand) : judged(demand, standing.subList(0, at)));
        }
        claims.sort(Comparator.comparing(ClaimAssessed::getClaimId));
        return claims;
    }

    /** Every notice that was heard, standing or not. */
    private List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        for (Said<CompensationNotice> said : loan.story().standing(CompensationNotice.class)) {
            demands.add(new Demand(loan, said.root(), said.fact()));
            taken.add(said.root().name());
        }
        Story story = loan.story().story();
        for (Fact fact : story.facts()) {
            boolean gone = fact.payload() instanceof CompensationNotice
                    && fact.corrects().isEmpty()
                    && story.fate(fact) != Story.Fate.NOT_HEARD
                    && taken.add(fact.name());
            if (gone) {
                demands.add(new Demand(loan, fact, fact));
            }
        }
        return demands;
    }

    private boolean withdrawn(Said<CompensationNotice> said) {
        return loan.story().standing(NoticeWithdrawn.class).stream()
                .anyMatch(word -> word.party().equals(said.party())
                        && said.ids().contains(word.payload().getNoticeEventId().strip()));
    }

    private ClaimAssessed withdrawn(Demand demand) {
        return assessed(demand, List.of()).setVerdict(ClaimVerdict.WITHDRAWN).build();
    }

    private ClaimAssessed judged(Demand demand, List<Demand> before) {
        TreeSet<String> reasons = new TreeSet<>();
        if (!loan.story().story().knows(LoanDisbursed.class) || loan.tranches().isEmpty()) {
            reasons.add("LOAN_NOT_DISBURSED");
        } else {
            reasons.addAll(
                    loan.standing().policy().isPresent()
                            ? Set.of()
                            : loan.standing().pendingReasons());
        }
        if (demand.notice().getAmountBasis() == null) {
            reasons.add("AMOUNT_BASIS_MISSING");
        }
        List<Finding> findings = loan.standing()
                .policy()
                .map(policy -> findings(demand, before, policy))
                .orElse(List.of());
        boolean refused = findings.stream().anyMatch(finding -> finding.outcome() == Outcome.FAIL);
        boolean open =
                !reasons.isEmpty() || findings.stream().anyMatch(finding -> finding.outcome() == Outcome.PENDING);
        findings.stream()
                .filter(finding -> finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.PENDING)
                .forEach(finding -> finding.code().ifPresent(reasons::add));
        ClaimVerdict verdict = open ? ClaimVerdict.PENDING : ClaimVerdict.ELIGIBLE;
        return assessed(demand, findings)
                .setVerdict(refused ? ClaimVerdict.INELIGIBLE : verdict)
                .setReasons(List.copyOf(reasons))
                .build();
    }

    private List<Finding> findings(Demand demand, List<Demand> before, PolicyText policy) {
        List<Finding> findings = new ArrayList<>();
        loan.standing().pool().ifPresent(pool -> findings.addAll(new LoanQuestions(demand, policy, pool).findings()));
        findings.addAll(new PledgeQuestions(demand, policy, rights).findings());
        findings.addAll(new BorrowerQuestions(loan, policy).findings());
        findings.addAll(new DefaultQuestions(demand, before, policy).findings());
        return findings;
    }

    private ClaimAssessed.Builder assessed(Demand demand, List<Finding> findings) {
        long ceded = loan.story().standing(RiskCeded.class).stream()
                .mapToLong(said -> said.payload().getCededFen())
                .sum();
        long recovered = loan.story().standing(RecoveryReceived.class).stream()
                .mapToLong(said -> said.payload().getGrossFen() - said.payload().getCostFen())
                .sum();
        return ClaimAssessed.newBuilder()
                .setClaimId(demand.claimId())
                .setLoan(loan.loan())
                .setBank(loan.story().bank())
                .setPool(loan.standing().poolId().orElse(""))
                .setPolicy(loan.standing().policy().map(PolicyText::name).orElse(null))
                .setSequence(0)
                .setReasons(List.of())
                .setChecks(findings.stream().map(Finding::check).toList())
                .setNoticedOn(demand.noticedOn())
                .setNotice(demand.notice())
                .setNoticeParty(demand.root().party())
                .setCededFen(ceded)
                .setRecoveredFen(Math.max(0, recovered))
                .setOutstandingFen(loan.money().outstandingFen())
                .setInputs(List.of())
                .setBorrowerUscc(marks.borrower().orElse(null))
                .setIpKinds(marks.kinds().stream().map(RightKind::name).sorted().toList())
                .setIndustry(marks.industry().orElse(null))
                .setMaturityMonth(marks.maturityMonth().orElse(null));
    }
}
