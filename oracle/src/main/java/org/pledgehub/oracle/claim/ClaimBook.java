package org.pledgehub.oracle.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ClaimStart;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.RuleCheck;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.in.ClaimTakenOver;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.out.LoanClaim;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.loan.Default;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Story;
import org.pledgehub.oracle.right.RightPage;

/**
 * The claims of one loan: one for each notice that was ever told, whatever became of it; none while nobody has said
 * which pool the loan is of, and none of an operator while that pool is not registered, for he may be a stranger.
 */
public final class ClaimBook {

    private static final Comparator<Demand> IN_ORDER = Comparator.comparing(Demand::root, Story.BY_DATE);

    private final LoanDossier loan;
    private final Reading reading;
    private final Map<String, RightPage> rights;
    private final SharedRights shared;
    private final Optional<Contribution> added;

    private ClaimBook(LoanDossier loan, Reading reading, Map<String, RightPage> rights, SharedRights shared) {
        this.loan = loan;
        this.reading = reading;
        this.rights = rights;
        this.shared = shared;
        this.added = LoanMarks.of(loan).contribution(loan);
    }

    /**
     * Judges the claims of a loan.
     *
     * @param loan its dossier
     * @param reading all that was told
     * @param rights what is known of the rights
     * @param shared who claims on which right
     */
    public static List<ClaimAssessed> of(
            LoanDossier loan, Reading reading, Map<String, RightPage> rights, SharedRights shared) {
        return loan.story().spokenFor().isEmpty() ? List.of() : new ClaimBook(loan, reading, rights, shared).judged();
    }

    /** Notices that live and whose default lasts; of no undone loan. */
    static List<Demand> lasting(LoanDossier loan, Reading reading, Map<String, RightPage> rights) {
        return living(loan, reading, rights).stream()
                .filter(demand -> demand.byDefault().flatMap(Default::curedOn).isEmpty())
                .toList();
    }

    private static List<Demand> living(LoanDossier loan, Reading reading, Map<String, RightPage> rights) {
        return loan.tranches().isEmpty() ? List.of() : new ClaimBook(loan, reading, rights, SharedRights.NONE).living();
    }

    /** By how much notices that live claim more principal than was owed on their day, fen, by claim; of no undone loan. */
    public static SortedMap<String, Long> principalExcess(
            LoanDossier loan, Reading reading, Map<String, RightPage> rights) {
        return NoticedPrincipal.excess(living(loan, reading, rights));
    }

    /** The claim as the loan's page shows it. */
    public static LoanClaim onPage(ClaimAssessed claim) {
        return new LoanClaim(claim.getClaimId(), claim.getVerdict().name(), claim.getReasons());
    }

    private List<Demand> standing() {
        return loan.story().standing(CompensationNotice.class).stream()
                .filter(said -> !withdrawn(said) && mayClaim(said.root()))
                .map(said -> new Demand(loan, said.root(), said.fact()))
                .sorted(IN_ORDER)
                .toList();
    }

    /** Those that stand and claim a default that none before them claims, in order. */
    private List<Demand> living() {
        Set<Default> claimed = new HashSet<>();
        return standing().stream()
                .filter(demand -> demand.byDefault().filter(claimed::add).isPresent())
                .toList();
    }

    private List<Demand> livingBefore(Demand demand) {
        return living().stream()
                .filter(other -> IN_ORDER.compare(other, demand) < 0)
                .toList();
    }

    /** How many of these notices come before another, or are it. */
    static int placeOf(Demand demand, List<Demand> ordered) {
        return (int) ordered.stream()
                .filter(other -> IN_ORDER.compare(other, demand) <= 0)
                .count();
    }

    private List<ClaimAssessed> judged() {
        List<Demand> standing = standing();
        List<ClaimAssessed> claims = new ArrayList<>();
        for (Demand demand : demands()) {
            int at = standing.indexOf(demand);
            claims.add(
                    at < 0 || loan.tranches().isEmpty() ? withdrawn(demand) : judged(demand, standing.subList(0, at)));
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
        for (Said<CompensationNotice> said : story.takenBack(CompensationNotice.class)) {
            if (story.fate(said.root()) != Story.Fate.NOT_HEARD) {
                demands.add(new Demand(loan, said.root(), said.fact()));
                taken.add(said.root().name());
            }
        }
        for (Fact fact : story.facts()) {
            boolean gone = fact.payload() instanceof CompensationNotice
                    && fact.corrects().isEmpty()
                    && story.fate(fact) != Story.Fate.NOT_HEARD
                    && taken.add(fact.name());
            if (gone) {
                demands.add(new Demand(loan, fact, fact));
            }
        }
        demands.removeIf(demand -> !mayClaim(demand.root()));
        return demands;
    }

    /** Of operators and authorities only those of the loan's pool, so nobody knows before it is registered. */
    private boolean mayClaim(Fact notice) {
        boolean hangsOnPool = notice.role() == Role.OPERATOR || notice.role() == Role.AUTHORITY;
        return !hangsOnPool || loan.story().custody().pool().isPresent();
    }

    private static String key(Fact report) {
        return report.party() + "/" + report.eventId();
    }

    private boolean withdrawn(Said<CompensationNotice> said) {
        return loan.story().standing(NoticeWithdrawn.class).stream()
                .anyMatch(word -> word.party().equals(said.party())
                        && said.ids().contains(word.payload().getNoticeEventId().strip()));
    }

    private ClaimAssessed withdrawn(Demand demand) {
        return assessed(demand).setVerdict(ClaimVerdict.WITHDRAWN).build();
    }

    private ClaimAssessed judged(Demand demand, List<Demand> before) {
        Optional<Pool> pool = loan.standing().pool();
        Optional<PolicyText> policy = pool.flatMap(known -> versionOf(demand, known));
        if (pool.isEmpty() || policy.isEmpty()) {
            String missing = pool.isEmpty() ? "POOL_UNKNOWN" : "NO_POLICY_IN_FORCE";
            return assessed(demand)
                    .setVerdict(ClaimVerdict.PENDING)
                    .setReasons(List.of(missing))
                    .setChecks(List.of(Finding.withoutPolicy(missing).check()))
                    .build();
        }
        var ofDefault = new DefaultQuestions(demand, before, policy.get());
        var ofPrincipal = new PrincipalQuestions(demand, livingBefore(demand));
        List<Finding> findings = new ArrayList<>();
        findings.addAll(ofDefault.findings());
        findings.addAll(new TrancheQuestions(demand, policy.get()).findings());
        findings.addAll(ofPrincipal.findings());
        findings.addAll(new RecoveryQuestions(demand, living()).findings());
        findings.addAll(new LoanQuestions(demand, policy.get(), pool.get()).findings());
        var ofPledges = new PledgeQuestions(demand, policy.get(), rights);
        findings.addAll(ofPledges.findings());
        findings.addAll(shared.findings(demand));
        findings.addAll(new BorrowerQuestions(demand, policy.get(), pool.get()).findings());
        boolean waits = policy.get().payment().firstStage().isPresent();
        var assessed = waits ? Closing.write(assessed(demand), demand, living()) : assessed(demand);
        return assessed.setPolicy(policy.get().name())
                .setInputs(evidence(demand, ofDefault.claimedBefore().stream(), ofPrincipal.counted().stream()))
                .setVerdict(verdict(findings))
                .setReasons(reasons(findings))
                .setChecks(findings.stream()
                        .map(finding -> check(finding, demand, ofPledges.part()))
                        .toList())
                .build();
    }

    private List<SourceRecord> evidence(Demand demand, Stream<Demand> ofDefault, Stream<Demand> ofPrincipal) {
        var holders = Deductions.holders(demand, living()).stream();
        var others = Stream.of(holders, ofDefault, ofPrincipal).flatMap(one -> one);
        return Evidence.of(demand, others.toList(), reading.rights());
    }

    /** With the day of disbursement, on which the pool's end hangs, what the bank has kept since, and the rights' part. */
    private RuleCheck check(Finding finding, Demand demand, Optional<RightsPart> part) {
        var check = finding.check();
        Map<String, String> detail = new TreeMap<>();
        loan.disbursedOn().ifPresent(day -> detail.put("disbursedOn", day.toString()));
        detail.putAll(Withheld.detail(demand, living()));
        part.ifPresent(one -> detail.putAll(one.detail()));
        check.setDetail(detail);
        return check;
    }

    private Optional<PolicyText> versionOf(Demand demand, Pool pool) {
        LocalDate disbursedOn = loan.disbursedOn().orElseThrow();
        LocalDate defaultedOn = demand.byDefault().map(Default::on).orElse(disbursedOn);
        return reading.policies().ofClaim(pool.getPolicy(), disbursedOn, defaultedOn, demand.noticedOn());
    }

    private static ClaimVerdict verdict(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.outcome() == Outcome.FAIL)) {
            return ClaimVerdict.INELIGIBLE;
        }
        return findings.stream().anyMatch(finding -> finding.outcome() == Outcome.PENDING)
                ? ClaimVerdict.PENDING
                : ClaimVerdict.ELIGIBLE;
    }

    private static List<String> reasons(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.PENDING)
                .flatMap(finding -> finding.code().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Reasons.IN_ORDER::indexOf))
                .toList();
    }

    /** Who gave notice, if that is a guarantor; else the bank, or whoever has paid it by its own last word. */
    private String payee(Demand demand) {
        if (demand.root().role() == Role.GUARANTOR) {
            return demand.root().party();
        }
        String bank = loan.story().bank();
        if (!demand.root().party().equals(bank)) {
            return bank;
        }
        Set<String> names = names(demand.root());
        return loan.story().standing(ClaimTakenOver.class).stream()
                .filter(word -> word.party().equals(bank)
                        && names.contains(word.payload().getNoticeEventId().strip()))
                .map(word -> Keys.party(word.payload().getGuarantor()).orElseThrow())
                .filter(loan.story().backing()::stands)
                .reduce(bank, (earlier, later) -> later);
    }

    /** Ids of a notice and of all its corrections, whether it stands or not. */
    private Set<String> names(Fact root) {
        return Stream.concat(
                        loan.story().standing(CompensationNotice.class).stream(),
                        loan.story().story().takenBack(CompensationNotice.class).stream())
                .filter(said -> said.root().equals(root))
                .map(Said::ids)
                .findFirst()
                .orElse(Set.of(root.eventId()));
    }

    /** As told; else of a bank or guarantor its notice, of an operator nobody knows. */
    private static @Nullable ClaimStart startedBy(Demand demand) {
        var told = demand.notice().getStartedBy();
        boolean passedOn = demand.root().role() == Role.OPERATOR;
        return told == null && !passedOn ? ClaimStart.COMPENSATION_NOTICE : told;
    }

    private ClaimAssessed.Builder assessed(Demand demand) {
        return ClaimAssessed.newBuilder()
                .setClaimId(demand.claimId())
                .setLoan(loan.loan())
                .setBank(loan.story().bank())
                .setPool(loan.standing().poolId().or(loan.story()::spokenFor).orElseThrow())
                .setClaimedDefault(
                        demand.byDefault().map(one -> key(one.said().root())).orElse(""))
                .setPolicy(null)
                .setSequence(0)
                .setReasons(List.of())
                .setChecks(List.of())
                .setNoticedOn(demand.noticedOn())
                .setNotice(demand.notice())
                .setNoticeParty(demand.root().party())
                .setStartedBy(startedBy(demand))
                .setPayee(payee(demand))
                .setSplitRecoveries(Deductions.splits(loan))
                .setCededFen(Deductions.ceded(demand))
                .setCededReceivedFen(Deductions.received(demand))
                .setRecoveredFen(Deductions.recovered(demand, living()))
                .setRecoveredLaterGrossFen(Deductions.laterGross(demand, living(), LocalDate.MAX))
                .setRecoveredLaterCostFen(Deductions.laterCost(demand, living(), LocalDate.MAX))
                .setRecoveredLaterOn(Deductions.laterOn(demand, living()).orElse(null))
                .setOutstandingFen(loan.money().outstandingFen())
                .setExposureFen(added.map(Contribution::getExposureFen).orElse(0L))
                .setInputs(evidence(demand, Stream.empty(), Stream.empty()))
                .setBorrowerUscc(added.map(Contribution::getBorrowerUscc).orElse(null))
                .setIpKinds(added.map(Contribution::getIpKinds).orElse(List.of()))
                .setIndustry(added.map(Contribution::getIndustry).orElse(null))
                .setMaturityMonth(added.map(Contribution::getMaturityMonth).orElse(null))
                .setProduct(loan.first()
                        .flatMap(tranche ->
                                Optional.ofNullable(tranche.said().payload().getProduct()))
                        .orElse(null));
    }
}
