package org.pledgehub.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.BORROWER;
import static org.pledgehub.domain.loan.LoanScenario.PATENT;
import static org.pledgehub.domain.loan.LoanScenario.lapsedFrom;
import static org.pledgehub.domain.loan.LoanScenario.registeredFrom;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.loan.LoanPolicies;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.LateEffect;
import org.pledgehub.domain.policy.UnlistedKind;

/** A claim that passes everything; each test spoils one thing. */
class EligibilityCheckTest {

    @Test
    void shouldPassWithEveryCheckNamingItsRule() {
        var assessment = EligibilityCheck.of(ClaimCaseScenario.good());

        assertThat(assessment.verdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
        assertThat(assessment.reasons()).isEmpty();
        assertThat(assessment.checks()).allSatisfy(check -> {
            assertThat(check.outcome()).isEqualTo(CheckOutcome.PASS);
            assertThat(check.rule())
                    .satisfiesAnyOf(
                            rule -> {
                                assertThat(rule.ruleId()).startsWith("S-");
                                assertThat(rule.phrase()).isNotEmpty();
                            },
                            rule -> assertThat(rule)
                                    .isEqualTo(HouseDefaults.claimedPrincipal().rule()));
            assertThat(check.detail()).containsKey("checkedFor");
        });
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void shouldGiveTheReason(Spoilt spoilt) {
        var assessment = EligibilityCheck.of(spoilt.spoil().apply(ClaimCaseScenario.good()));

        assertThat(assessment.reasons()).containsExactly(spoilt.reason());
        assertThat(assessment.verdict()).isEqualTo(spoilt.verdict());
    }

    @Test
    void shouldProvokeEveryReasonOnce() {
        var provoked = EnumSet.of(EligibilityReason.POOL_UNKNOWN, EligibilityReason.NO_POLICY_IN_FORCE);
        spoilt().forEach(spoilt -> provoked.add(spoilt.reason()));

        assertThat(provoked).containsExactlyInAnyOrder(EligibilityReason.values());
    }

    @Test
    void shouldWaitWithoutPoolOrPolicy() {
        for (var reason : List.of(EligibilityReason.POOL_UNKNOWN, EligibilityReason.NO_POLICY_IN_FORCE)) {
            var assessment = EligibilityCheck.withoutPolicy(reason);

            assertThat(assessment.verdict()).isEqualTo(ClaimVerdict.PENDING);
            assertThat(assessment.reasons()).containsExactly(reason);
        }
    }

    @Test
    void shouldMakeChecksInTheOrderOfTheReasons() {
        var spoilt = new ClaimCaseScenario(ClaimCaseScenario.good());
        spoilt.claimed = Told.known(new ClaimedDefault(
                ClaimCaseScenario.DEFAULTED,
                LocalDate.parse("2026-06-01"),
                Told.known(ClaimCaseScenario.NOTICED),
                Told.known("icbc/C1#n0")));
        spoilt.histories.put(PATENT, lapsedFrom("2026-01-01"));
        spoilt.borrower = BorrowerAssessment.NONE;

        assertThat(EligibilityCheck.of(spoilt.build()).checks().stream()
                        .flatMap(check -> check.reason().asOptional().stream())
                        .toList())
                .isSortedAccordingTo(Comparator.naturalOrder())
                .contains(EligibilityReason.DEFAULT_ALREADY_CLAIMED, EligibilityReason.RIGHT_NOT_IN_FORCE);
    }

    @Test
    void shouldOnlyWarnOfALateFilingWhereThePolicySaysSo() {
        var policy = ClaimCaseScenario.policy(LateEffect.WARN, UnlistedKind.PENDING);
        for (var filing : List.of(
                ClaimCaseScenario.filing(policy, "2026-03-01"),
                ClaimCaseScenario.missed(policy),
                ClaimCaseScenario.open(policy))) {
            var late = new ClaimCaseScenario(ClaimCaseScenario.good());
            late.policy = policy;
            late.filings = List.of(filing);

            var assessment = EligibilityCheck.of(late.build());

            assertThat(assessment.verdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
            assertThat(assessment.checks())
                    .anySatisfy(check -> assertThat(check.outcome()).isEqualTo(CheckOutcome.WARN));
        }
    }

    @Test
    void shouldHoldALateFilingForAPersonWhereThePolicySaysSo() {
        var late = new ClaimCaseScenario(ClaimCaseScenario.good());
        late.policy = ClaimCaseScenario.policy(LateEffect.HOLD, UnlistedKind.PENDING);
        late.filings = List.of(ClaimCaseScenario.filing(late.policy, "2026-03-01"));

        assertThat(EligibilityCheck.of(late.build()).verdict()).isEqualTo(ClaimVerdict.PENDING);
    }

    @Test
    void shouldTakeTheLastEntryOfARightThatIsListedTwice() {
        var twice = new ClaimCaseScenario(ClaimCaseScenario.good());
        twice.listed = Told.known(
                List.of(new PledgedRight(PATENT, BORROWER, Told.unknown()), ClaimCaseScenario.pledge(PATENT, 300)));
        twice.other = Told.known(Fen.of(1));

        assertThat(EligibilityCheck.of(twice.build()).verdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
    }

    @Test
    void shouldCarryTheClaimByOneGoodRight() {
        var second = RightId.of("TRADEMARK:123");
        var two = new ClaimCaseScenario(ClaimCaseScenario.good());
        two.listed = Told.known(List.of(ClaimCaseScenario.pledge(PATENT, 300), ClaimCaseScenario.pledge(second, 200)));

        var assessment = EligibilityCheck.of(two.build());

        assertThat(assessment.verdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
        assertThat(assessment.checks()).anySatisfy(check -> {
            assertThat(check.outcome()).isEqualTo(CheckOutcome.WARN);
            assertThat(check.reason().asOptional()).contains(EligibilityReason.RIGHT_NOT_REPORTED);
        });
    }

    @Test
    void shouldTellWhichPartOfAllCollateralTheSoundRightsAre() {
        var mixed = new ClaimCaseScenario(ClaimCaseScenario.good());
        mixed.policy = LoanPolicies.countingTheRightsPart();
        mixed.listed = Told.known(List.of(
                ClaimCaseScenario.pledge(PATENT, 300), ClaimCaseScenario.pledge(RightId.of("TRADEMARK:123"), 200)));
        mixed.other = Told.known(Fen.of(100));

        var assessment = EligibilityCheck.of(mixed.build());

        assertThat(assessment.verdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
        assertThat(countedPart(assessment).detail())
                .containsEntry("pledgedRightsFen", "300")
                .containsEntry("allCollateralFen", "600");
    }

    @Test
    void shouldCountAllWhereSoundRightsAloneSecureTheLoanWhateverTheyAreWorth() {
        var sole = new ClaimCaseScenario(ClaimCaseScenario.good());
        sole.policy = LoanPolicies.countingTheRightsPart();
        sole.listed = Told.known(List.of(new PledgedRight(PATENT, BORROWER, Told.unknown())));
        sole.other = Told.known(Fen.ZERO);

        assertThat(countedPart(EligibilityCheck.of(sole.build())).detail())
                .containsEntry("pledgedRightsFen", "1")
                .containsEntry("allCollateralFen", "1");
    }

    @Test
    void shouldWaitForTheValuationsThatTheRightsPartIsTakenFrom() {
        for (var listed :
                List.of(new PledgedRight(PATENT, BORROWER, Told.unknown()), ClaimCaseScenario.pledge(PATENT, 0))) {
            var mixed = new ClaimCaseScenario(ClaimCaseScenario.good());
            mixed.policy = LoanPolicies.countingTheRightsPart();
            mixed.listed = Told.known(List.of(listed, ClaimCaseScenario.pledge(RightId.of("TRADEMARK:123"), 0)));
            mixed.other = Told.known(Fen.ZERO);

            assertThat(EligibilityCheck.of(mixed.build()).reasons())
                    .containsExactly(EligibilityReason.VALUATION_MISSING);
        }
    }

    /** A bank that keeps silent about a house would have the whole loss paid. */
    @Test
    void shouldNotTakeSilenceAboutOtherCollateralForNone() {
        var mixed = new ClaimCaseScenario(ClaimCaseScenario.good());
        mixed.policy = LoanPolicies.countingTheRightsPart();
        mixed.other = Told.unknown();

        assertThat(EligibilityCheck.of(mixed.build()).reasons()).containsExactly(EligibilityReason.VALUATION_MISSING);
    }

    private static RuleCheck countedPart(Assessment assessment) {
        return assessment.checks().stream()
                .filter(check -> check.rule().ruleId().equals("S-23"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldTakeTheBanksWordOnTheDistrict() {
        var told = new ClaimCaseScenario(ClaimCaseScenario.good());
        told.borrower =
                new BorrowerAssessment(Finding.NOT_ESTABLISHED, Finding.YES, Finding.YES, Finding.NO, Finding.YES);
        told.district = Told.known("朝阳区");

        assertThat(EligibilityCheck.of(told.build()).verdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
    }

    record Spoilt(EligibilityReason reason, ClaimVerdict verdict, UnaryOperator<ClaimCase> spoil) {}

    static Stream<Spoilt> spoilt() {
        return Stream.of(ofDefault(), ofTranches(), ofPool(), ofPledges(), ofBorrower())
                .flatMap(List::stream);
    }

    private static List<Spoilt> ofDefault() {
        return List.of(
                pending(EligibilityReason.DEFAULT_NOT_REPORTED, claim -> {
                    claim.claimed = Told.unknown();
                }),
                pending(EligibilityReason.AMOUNT_BASIS_MISSING, claim -> {
                    claim.basis = AmountBasisTold.MISSING;
                }),
                fail(EligibilityReason.DEFAULT_ALREADY_CLAIMED, claim -> {
                    claim.claimed = ClaimCaseScenario.claimed("2026-03-17", Told.unknown(), Told.known("icbc/C1#n0"));
                }),
                fail(EligibilityReason.DEFAULT_CURED, claim -> {
                    claim.claimed = ClaimCaseScenario.claimed(
                            "2026-03-17", Told.known(ClaimCaseScenario.NOTICED), Told.unknown());
                }),
                fail(EligibilityReason.DEFAULT_TOO_RECENT, claim -> {
                    claim.claimed = ClaimCaseScenario.claimed("2026-03-28", Told.unknown(), Told.unknown());
                }));
    }

    private static List<Spoilt> ofTranches() {
        return List.of(
                pending(EligibilityReason.TRANCHE_CLAIM_NOT_FORESEEN, claim -> {
                    var usual = claim.policy;
                    claim.claimTranche(Told.known(Fen.of(60)), 60);
                    claim.policy = usual;
                }),
                pending(EligibilityReason.TRANCHE_NOT_DISBURSED, claim -> {
                    claim.claimTranche(Told.unknown(), 60);
                }),
                pending(EligibilityReason.CLAIM_EXCEEDS_TRANCHE, claim -> {
                    claim.claimTranche(Told.known(Fen.of(60)), 61);
                }),
                pending(EligibilityReason.CLAIMS_EXCEED_LOAN, claim -> {
                    claim.principal = ClaimCaseScenario.claimed(60, 41);
                }),
                pending(EligibilityReason.RECOVERY_NAMES_NO_CLAIM, claim -> {
                    claim.doubtful = List.of(new DoubtfulRecovery(
                            new EventKey(PartyId.of("operator"), EventId.of("g1")),
                            ClaimCaseScenario.NOTICED,
                            "icbc/C1#n0"));
                }));
    }

    private static List<Spoilt> ofPool() {
        return List.of(
                pending(EligibilityReason.POOL_START_UNKNOWN, claim -> {
                    claim.pool = new PoolSpan(Told.unknown(), Told.unknown());
                }),
                fail(EligibilityReason.OUTSIDE_POOL_TERM, claim -> {
                    claim.pool = new PoolSpan(Told.known(LocalDate.parse("2022-01-15")), Told.unknown());
                }),
                pending(EligibilityReason.FILING_OUTSTANDING, claim -> {
                    claim.filings = List.of(ClaimCaseScenario.open(claim.policy));
                }),
                pending(EligibilityReason.RECEIPT_HOUR_NOT_TOLD, claim -> {
                    claim.policy = ClaimCaseScenario.closingAtFive();
                    claim.filings = List.of(ClaimCaseScenario.filing(claim.policy, "2026-02-24"));
                }),
                fail(EligibilityReason.FILING_LATE, claim -> {
                    claim.filings = List.of(ClaimCaseScenario.filing(claim.policy, "2026-02-25"));
                }),
                fail(EligibilityReason.FILING_MISSED, claim -> {
                    claim.filings = List.of(ClaimCaseScenario.missed(claim.policy));
                }));
    }

    private static List<Spoilt> ofPledges() {
        var stranger = Uscc.of("91110105MA01A2B3C5");
        var copyright = RightId.of("COPYRIGHT:2026SR1");
        var trademark = RightId.of("TRADEMARK:123");
        return List.of(
                pending(EligibilityReason.PLEDGES_NOT_REPORTED, claim -> {
                    claim.listed = Told.unknown();
                }),
                fail(EligibilityReason.IP_KIND_NOT_ACCEPTED, claim -> {
                    claim.policy = ClaimCaseScenario.policy(LateEffect.EXCLUDE, UnlistedKind.REFUSE);
                    claim.pledge(copyright);
                }),
                pending(EligibilityReason.IP_KIND_UNLISTED, claim -> claim.pledge(copyright)),
                pending(EligibilityReason.RIGHT_NOT_REPORTED, claim -> claim.histories.clear()),
                fail(EligibilityReason.PLEDGE_NOT_REGISTERED, claim -> {
                    claim.histories.put(PATENT, registeredFrom("2026-01-17"));
                }),
                fail(EligibilityReason.RIGHT_NOT_IN_FORCE, claim -> {
                    claim.histories.put(PATENT, lapsedFrom("2026-06-20"));
                }),
                fail(EligibilityReason.PLEDGOR_NOT_BORROWER, claim -> {
                    claim.listed = Told.known(List.of(new PledgedRight(PATENT, stranger, Told.known(Fen.of(300)))));
                }),
                pending(EligibilityReason.VALUATION_MISSING, claim -> {
                    claim.listed = Told.known(List.of(new PledgedRight(PATENT, BORROWER, Told.unknown())));
                    claim.other = Told.known(Fen.of(1));
                }),
                fail(EligibilityReason.MAIN_PLEDGE_SHARE_TOO_LOW, claim -> {
                    claim.listed = Told.known(
                            List.of(ClaimCaseScenario.pledge(PATENT, 300), ClaimCaseScenario.pledge(trademark, 200)));
                    claim.histories.put(trademark, registeredFrom("2026-01-10"));
                    claim.other = Told.known(Fen.of(501));
                }),
                pending(EligibilityReason.RIGHT_CLAIMED_ELSEWHERE, claim -> {
                    claim.elsewhere = List.of(new RightClaimed(PATENT, PoolId.of("hd")));
                }));
    }

    private static List<Spoilt> ofBorrower() {
        return List.of(
                fail(EligibilityReason.BORROWER_NOT_IN_DISTRICT, claim -> {
                    claim.borrower =
                            ClaimCaseScenario.borrower(Finding.NO, Finding.YES, Finding.YES, Finding.NO, Finding.YES);
                }),
                fail(EligibilityReason.BORROWER_CREDIT_NOT_GOOD, claim -> {
                    claim.borrower =
                            ClaimCaseScenario.borrower(Finding.YES, Finding.NO, Finding.YES, Finding.NO, Finding.YES);
                }),
                fail(EligibilityReason.BORROWER_NOT_OPERATING, claim -> {
                    claim.borrower =
                            ClaimCaseScenario.borrower(Finding.YES, Finding.YES, Finding.NO, Finding.NO, Finding.YES);
                }),
                fail(EligibilityReason.BORROWER_RELATED_TO_OPERATOR, claim -> {
                    claim.borrower =
                            ClaimCaseScenario.borrower(Finding.YES, Finding.YES, Finding.YES, Finding.YES, Finding.YES);
                }),
                fail(EligibilityReason.PROJECT_NOT_PROMOTED, claim -> {
                    claim.borrower =
                            ClaimCaseScenario.borrower(Finding.YES, Finding.YES, Finding.YES, Finding.NO, Finding.NO);
                }),
                fail(EligibilityReason.BORROWER_TOO_LARGE, claim -> {
                    claim.smallOrMedium = Finding.NO;
                }),
                pending(EligibilityReason.BORROWER_NOT_ASSESSED, claim -> {
                    claim.smallOrMedium = Finding.NOT_ESTABLISHED;
                }),
                pending(EligibilityReason.BORROWER_NOT_ASSESSED, claim -> {
                    claim.borrower = BorrowerAssessment.NONE;
                }));
    }

    /** Changes a claim that would pass. */
    @FunctionalInterface
    private interface Change {
        void spoil(ClaimCaseScenario claim);
    }

    private static Spoilt fail(EligibilityReason reason, Change change) {
        return new Spoilt(reason, ClaimVerdict.INELIGIBLE, claim -> spoil(claim, change));
    }

    private static Spoilt pending(EligibilityReason reason, Change change) {
        return new Spoilt(reason, ClaimVerdict.PENDING, claim -> spoil(claim, change));
    }

    private static ClaimCase spoil(ClaimCase claim, Change change) {
        var builder = new ClaimCaseScenario(claim);
        change.spoil(builder);
        return builder.build();
    }
}
