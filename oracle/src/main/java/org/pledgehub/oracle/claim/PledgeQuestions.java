package org.pledgehub.oracle.claim;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** Are the pledged rights such as the policy accepts, pledged to the bank and in force on the days that it names? */
record PledgeQuestions(Demand demand, PolicyText policy, Map<String, RightPage> rights) {

    List<Finding> findings() {
        Optional<RightsPledged> list = demand.loan()
                .pledges()
                .map(Said::payload)
                .filter(told -> !told.getPledges().isEmpty());
        if (list.isEmpty()) {
            return List.of(Finding.of(policy.eligibility().acceptedKinds(), Outcome.PENDING, "PLEDGES_NOT_REPORTED"));
        }
        List<Finding> findings = new ArrayList<>();
        for (Pledge pledge : list.get().getPledges()) {
            findings.add(kind(pledge));
            findings.addAll(standing(pledge));
            findings.add(pledgor(pledge));
        }
        findings.add(mainShare(list.get()));
        return findings;
    }

    private Finding kind(Pledge pledge) {
        Rule<List<String>> rule = policy.eligibility().acceptedKinds();
        if (rule.value().contains(pledge.getRight().getKind().name())) {
            return Finding.pass(rule);
        }
        return policy.eligibility().unlistedKind().value().equals("REFUSE")
                ? Finding.of(rule, Outcome.FAIL, "IP_KIND_NOT_ACCEPTED")
                : Finding.of(rule, Outcome.PENDING, "IP_KIND_UNLISTED");
    }

    private List<Finding> standing(Pledge pledge) {
        Rule<List<String>> rule = policy.eligibility().pledgeInForceOn();
        RightPage right = rights.get(Keys.right(pledge.getRight()).orElse(""));
        if (right == null) {
            return List.of(Finding.of(rule, Outcome.PENDING, "RIGHT_NOT_REPORTED"));
        }
        List<Finding> findings = new ArrayList<>();
        for (LocalDate day : days()) {
            if (!right.registered(demand.loan().story().bank(), day)) {
                findings.add(Finding.of(rule, Outcome.FAIL, "PLEDGE_NOT_REGISTERED"));
            } else if (!right.inForce(day)) {
                findings.add(Finding.of(rule, Outcome.FAIL, "RIGHT_NOT_IN_FORCE"));
            } else {
                findings.add(Finding.pass(rule));
            }
        }
        return findings;
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

    private Finding mainShare(RightsPledged list) {
        Rule<Integer> rule = policy.eligibility().mainPledgeShareMin();
        if (list.getPledges().stream().map(Pledge::getValuationFen).anyMatch(Objects::isNull)) {
            return Finding.of(rule, Outcome.PENDING, "VALUATION_MISSING");
        }
        long accepted = list.getPledges().stream()
                .filter(this::counts)
                .mapToLong(pledge -> Objects.requireNonNull(pledge.getValuationFen()))
                .sum();
        long whole = Objects.requireNonNullElse(list.getOtherCollateralFen(), 0L)
                + list.getPledges().stream()
                        .mapToLong(pledge -> Objects.requireNonNull(pledge.getValuationFen()))
                        .sum();
        BigInteger have = BigInteger.valueOf(accepted).multiply(BigInteger.valueOf(1_000_000));
        BigInteger need = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(rule.value()));
        return have.compareTo(need) >= 0
                ? Finding.pass(rule)
                : Finding.of(rule, Outcome.FAIL, "MAIN_PLEDGE_SHARE_TOO_LOW");
    }

    private boolean counts(Pledge pledge) {
        return kind(pledge).outcome() == Outcome.PASS
                && standing(pledge).stream().allMatch(finding -> finding.outcome() == Outcome.PASS);
    }

    private List<LocalDate> days() {
        return policy.eligibility().pledgeInForceOn().value().stream()
                .flatMap(name -> day(name).stream())
                .toList();
    }

    private Optional<LocalDate> day(String name) {
        return switch (name) {
            case "DISBURSEMENT" -> demand.loan().disbursedOn();
            case "DEFAULT" -> demand.byDefault().map(Default::on);
            default -> Optional.of(demand.noticedOn());
        };
    }
}
