package org.pledgehub.oracle.claim;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.loan.Default;
import org.pledgehub.oracle.loan.Tranche;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.right.RightPage;

/**
 * Are the pledged rights such as the policy accepts, pledged on the days that it names, and in force? One right of
 * which all this is true carries the claim; what is wrong with the others then only warns, and the main pledge is
 * measured by the rights that are right.
 */
record PledgeQuestions(Demand demand, PolicyText policy, Map<String, RightPage> rights) {

    List<Finding> findings() {
        Rule<List<String>> rule = policy.eligibility().acceptedKinds();
        Optional<RightsPledged> list = demand.loan().pledges().map(Said::payload);
        if (list.isEmpty()) {
            return List.of(Finding.of(rule, Outcome.PENDING, "PLEDGES_NOT_REPORTED"));
        }
        SortedMap<String, Pledge> pledges = byKey(list.get());
        return pledges.isEmpty()
                ? List.of(Finding.of(rule, Outcome.FAIL, "PLEDGES_NOT_REPORTED"))
                : findings(list.get(), pledges);
    }

    private static SortedMap<String, Pledge> byKey(RightsPledged list) {
        SortedMap<String, Pledge> pledges = new TreeMap<>();
        list.getPledges().forEach(pledge -> Keys.right(pledge.getRight()).ifPresent(key -> pledges.put(key, pledge)));
        return pledges;
    }

    private List<Finding> findings(RightsPledged list, SortedMap<String, Pledge> pledges) {
        List<Finding> findings = new ArrayList<>();
        pledges.forEach((key, pledge) -> findings.addAll(ofOne(key, pledge)));
        List<Pledge> good = sound(pledges);
        if (!good.isEmpty()) {
            findings.replaceAll(Finding::softened);
            findings.add(mainShare(list, pledges.values(), good));
            if (countsRightsOnly()) {
                Rule<String> rule = policy.coverage().mixedPledge();
                findings.add(
                        part(pledges).isPresent()
                                ? Finding.pass(rule)
                                : Finding.of(rule, Outcome.PENDING, "VALUATION_MISSING"));
            }
        }
        return findings;
    }

    private List<Pledge> sound(SortedMap<String, Pledge> pledges) {
        List<Pledge> good = new ArrayList<>();
        pledges.forEach((key, pledge) -> {
            if (ofOne(key, pledge).stream().allMatch(finding -> finding.outcome() == Outcome.PASS)) {
                good.add(pledge);
            }
        });
        return good;
    }

    private boolean countsRightsOnly() {
        return policy.coverage().mixedPledge().value().equals("IP_PART");
    }

    /** What part of all collateral the sound rights are, where the policy asks and there is a sound one. */
    Optional<RightsPart> part() {
        SortedMap<String, Pledge> now = demand.loan()
                .pledges()
                .map(Said::payload)
                .map(PledgeQuestions::byKey)
                .orElseGet(TreeMap::new);
        return countsRightsOnly() && !sound(now).isEmpty() ? part(now) : Optional.empty();
    }

    /**
     * By the list of the day of the notice, or the last before it. It has to say what else secures the loan, and must not name
     * a right that is pledged no more.
     */
    private Optional<RightsPart> part(SortedMap<String, Pledge> now) {
        return demand.loan().story().standing(RightsPledged.class).stream()
                .filter(list -> !list.on().isAfter(demand.root().occurredOn()))
                .reduce((earlier, later) -> later)
                .map(Said::payload)
                .filter(list -> list.getOtherCollateralFen() != null)
                .filter(list -> now.keySet().containsAll(byKey(list).keySet()))
                .flatMap(list -> part(byKey(list), sound(now), list.getOtherCollateralFen()));
    }

    /** Nothing has to be worth anything known where there is nothing else than sound rights. */
    private static Optional<RightsPart> part(SortedMap<String, Pledge> then, List<Pledge> sound, long other) {
        Set<String> soundKeys = byKeys(sound);
        List<Pledge> carrying = then.entrySet().stream()
                .filter(entry -> soundKeys.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (carrying.isEmpty()) {
            return Optional.empty();
        }
        if (other == 0 && carrying.size() == then.size()) {
            return Optional.of(new RightsPart(1, 1));
        }
        if (then.values().stream().map(Pledge::getValuationFen).anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        long whole = worth(then.values()) + other;
        return whole == 0 ? Optional.empty() : Optional.of(new RightsPart(worth(carrying), whole));
    }

    private static Set<String> byKeys(List<Pledge> pledges) {
        return pledges.stream()
                .flatMap(pledge -> Keys.right(pledge.getRight()).stream())
                .collect(Collectors.toSet());
    }

    private List<Finding> ofOne(String key, Pledge pledge) {
        Rule<List<String>> rule = policy.eligibility().pledgeInForceOn();
        RightPage right = rights.get(key);
        // Of a right that no registry has spoken of no registration stands.
        boolean registered = days().stream()
                .allMatch(day ->
                        right != null && pledgees(demand).stream().anyMatch(pledgee -> right.registered(pledgee, day)));
        boolean inForce = right == null || days().stream().allMatch(right::inForce);
        return List.of(
                kind(pledge),
                registered ? Finding.pass(rule) : Finding.of(rule, Outcome.FAIL, "PLEDGE_NOT_REGISTERED"),
                inForce ? Finding.pass(rule) : Finding.of(rule, Outcome.FAIL, "RIGHT_NOT_IN_FORCE"),
                pledgor(pledge));
    }

    private Finding kind(Pledge pledge) {
        Rule<List<String>> rule = policy.eligibility().acceptedKinds();
        if (rule.value().contains(pledge.getRight().getKind().name())) {
            return Finding.pass(rule);
        }
        Rule<String> unlisted = policy.eligibility().unlistedKind();
        return unlisted.value().equals("REFUSE")
                ? Finding.of(unlisted, Outcome.FAIL, "IP_KIND_NOT_ACCEPTED")
                : Finding.of(unlisted, Outcome.PENDING, "IP_KIND_UNLISTED");
    }

    /** A registration counts in favour of the bank and of whoever claims. */
    static Collection<String> pledgees(Demand demand) {
        TreeSet<String> pledgees = new TreeSet<>();
        pledgees.add(demand.loan().story().bank());
        pledgees.add(demand.root().party());
        demand.notice().getClaimants().stream()
                .map(Claimant::getParty)
                .filter(Objects::nonNull)
                .flatMap(party -> Keys.party(party).stream())
                .forEach(pledgees::add);
        return pledgees;
    }

    private Finding pledgor(Pledge pledge) {
        Rule<String> rule = policy.eligibility().pledgor();
        boolean own = Keys.borrower(pledge.getPledgorUscc()).equals(borrower());
        return rule.value().equals("ANYONE") || own
                ? Finding.pass(rule)
                : Finding.of(rule, Outcome.FAIL, "PLEDGOR_NOT_BORROWER");
    }

    private Optional<String> borrower() {
        return demand.loan().tranches().stream()
                .findFirst()
                .map(Tranche::said)
                .flatMap(said -> Keys.borrower(said.payload().getBorrower().getUscc()));
    }

    /** Where everything pledged is right and there is nothing else, no value has to be known. */
    private Finding mainShare(RightsPledged list, Collection<Pledge> all, List<Pledge> good) {
        Rule<Integer> rule = policy.eligibility().mainPledgeShareMin();
        long other = Objects.requireNonNullElse(list.getOtherCollateralFen(), 0L);
        if (rule.value() == 0 || other == 0 && good.size() == all.size()) {
            return Finding.pass(rule);
        }
        if (all.stream().map(Pledge::getValuationFen).anyMatch(Objects::isNull)) {
            return Finding.of(rule, Outcome.PENDING, "VALUATION_MISSING");
        }
        BigInteger have = BigInteger.valueOf(worth(good)).multiply(BigInteger.valueOf(1_000_000));
        BigInteger need = BigInteger.valueOf(worth(all) + other).multiply(BigInteger.valueOf(rule.value()));
        return have.compareTo(need) >= 0
                ? Finding.pass(rule)
                : Finding.of(rule, Outcome.FAIL, "MAIN_PLEDGE_SHARE_TOO_LOW");
    }

    private static long worth(Collection<Pledge> pledges) {
        return pledges.stream()
                .mapToLong(pledge -> Objects.requireNonNull(pledge.getValuationFen()))
                .sum();
    }

    private List<LocalDate> days() {
        return policy.eligibility().pledgeInForceOn().value().stream()
                .flatMap(name -> day(name).stream())
                .toList();
    }

    /** The day of a default that is not known is left out. */
    private Optional<LocalDate> day(String name) {
        return switch (name) {
            case "DISBURSEMENT" -> demand.loan().disbursedOn();
            case "DEFAULT" -> demand.byDefault().map(Default::on);
            case "CLAIM" -> Optional.of(demand.noticedOn());
            case String other -> throw PolicyText.unknown("day of the pledge", other);
        };
    }
}
