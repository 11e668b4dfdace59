package org.pledgehub.streams.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.bank;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.repaid;
import static org.pledgehub.streams.loan.LoanEvents.LOAN;
import static org.pledgehub.streams.loan.LoanEvents.byAuthority;
import static org.pledgehub.streams.loan.LoanEvents.byBank;
import static org.pledgehub.streams.loan.LoanEvents.byOperator;
import static org.pledgehub.streams.loan.LoanEvents.claimable;
import static org.pledgehub.streams.loan.LoanEvents.correction;
import static org.pledgehub.streams.loan.LoanEvents.cured;
import static org.pledgehub.streams.loan.LoanEvents.defaulted;
import static org.pledgehub.streams.loan.LoanEvents.disbursed;
import static org.pledgehub.streams.loan.LoanEvents.disbursedInInstalments;
import static org.pledgehub.streams.loan.LoanEvents.filed;
import static org.pledgehub.streams.loan.LoanEvents.lapse;
import static org.pledgehub.streams.loan.LoanEvents.notice;
import static org.pledgehub.streams.loan.LoanEvents.noticeWithoutBasis;
import static org.pledgehub.streams.loan.LoanEvents.received;
import static org.pledgehub.streams.loan.LoanEvents.reversal;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.streams.harness.InboundEvents;

/** Stories of facts and claims, from bytes to what parties, dashboards and the pool are told. */
class LoanRoomTest {

    private LoanRoom room;

    @BeforeEach
    void start() {
        room = LoanRoom.ready();
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void shouldTellEveryoneOfADisbursement() {
        room.send(byBank("d1", "2026-01-16", disbursed()));

        assertThat(room.answers("icbc", "d1")).containsExactly("ACCEPTED");
        assertThat(room.view().getStage()).isEqualTo("ACTIVE");
        assertThat(room.view().getPolicy()).isEqualTo("chaoyang@1");
        assertThat(room.hub().latest(room.hub().topics().loansOf("icbc"), LoanView.class))
                .containsEntry("icbc/C1", room.view());
        assertThat(room.contributions()).singleElement().satisfies(change -> {
            assertThat(change.getSequence()).isEqualTo(1);
            assertThat(change.getBefore()).isNull();
            assertThat(room.exposure()).isEqualTo(20_000_000L);
        });
    }

    @ParameterizedTest
    @CsvSource({"MICRO, true", "SMALL, true", "MEDIUM, false", "LARGE, false", "UNKNOWN,", ","})
    void shouldTellThePoolWhatTheBankTellsOfTheBorrower(@Nullable SizeClass size, @Nullable Boolean small) {
        var disbursed = disbursed();
        disbursed.getBorrower().setSizeClass(size);
        disbursed.getBorrower().setHighTech(false);
        disbursed.getBorrower().setFirstTimeBorrower(true);

        room.send(byBank("d1", "2026-01-16", disbursed));

        assertThat(room.contributions().getLast().getAfter()).satisfies(added -> {
            assertThat(added.getSmallBorrower()).isEqualTo(small);
            assertThat(added.getHighTechBorrower()).isFalse();
            assertThat(added.getFirstTimeBorrower()).isTrue();
        });
    }

    @Test
    void shouldSignEachChangeOfAContribution() {
        room.send(byBank("d1", "2026-01-16", disbursed()))
                .send(byBank("r1", "2026-02-16", repaid(LOAN, 30_000_000L)))
                .send(correction("r1a", "r1", "2026-02-16", repaid(LOAN, 10_000_000L)))
                .send(reversal("u1", "r1", "2026-02-17"));

        assertThat(room.contributions())
                .extracting(
                        change -> change.getSequence() + " " + change.getAfter().getOutstandingFen())
                .containsExactly("1 100000000", "2 70000000", "3 90000000", "4 100000000");
        assertThat(room.exposure()).isEqualTo(20_000_000L);
    }

    @Test
    void shouldTakeItsContributionBackWithTheDisbursement() {
        room.send(byBank("d1", "2026-01-16", disbursed())).send(reversal("u1", "d1", "2026-01-20"));

        assertThat(room.exposure()).isZero();
        assertThat(room.contributions().getLast().getAfter()).isNull();
        assertThat(room.view().getStage()).isEqualTo("WITHDRAWN");
        assertThat(room.deadline().getState().name()).isEqualTo("WITHDRAWN");
    }

    @Test
    void shouldRefuseAReversalThatCorrects() {
        var undoRepayment = LoanEventReversed.newBuilder()
                .setLoan(LOAN)
                .setReversedEventId("r1")
                .build();

        room.send(byBank("d1", "2026-01-16", disbursed()))
                .send(byBank("r1", "2026-02-16", repaid(LOAN, 30_000_000L)))
                .send(reversal("u1", "r0", "2026-02-17"))
                .send(byBank("r0", "2026-02-16", repaid(LOAN, 10_000_000L)))
                .send(correction("u2", "u1", "2026-02-18", undoRepayment))
                .send(correction("u3", "r0", "2026-02-18", undoRepayment));

        assertThat(room.answers("icbc", "u2")).containsExactly("REJECTED [CORRECTION_OF_REVERSAL]");
        assertThat(room.answers("icbc", "u3")).containsExactly("REJECTED [CORRECTION_CHANGES_SUBJECT]");
        assertThat(room.view().getRepaidFen()).isEqualTo(30_000_000L);
    }

    @Test
    void shouldAnswerARepeatAndAUsedIdAndChangeNothing() {
        room.send(byBank("d1", "2026-01-16", disbursed()));
        int said = room.toPool().size();

        room.send(byBank("d1", "2026-01-16", disbursed())).send(byBank("d1", "2026-01-16", disbursedInInstalments()));

        assertThat(room.answers("icbc", "d1"))
                .containsExactly("ACCEPTED", "DUPLICATE [DUPLICATE]", "REJECTED [EVENT_ID_REUSED]");
        assertThat(room.toPool()).hasSize(said);
    }

    @Test
    void shouldAnswerPendingAndThenExactlyOnceFinally() {
        room.send(byBank("r1", "2026-02-16", repaid(LOAN, 30_000_000L)))
                .send(byBank("d1", "2026-01-16", disbursed()))
                .send(byBank("r2", "2026-03-16", repaid(LOAN, 1L)));

        assertThat(room.answers("icbc", "r1")).containsExactly("PENDING [LOAN_NOT_DISBURSED]", "ACCEPTED");
        assertThat(room.answers("icbc", "r2")).containsExactly("ACCEPTED");
        assertThat(room.view().getRepaidFen()).isEqualTo(30_000_001L);
    }

    @Test
    void shouldAnswerACorrectionThatWaitedAndThenChangesThePool() {
        var elsewhere =
                LoanDisbursed.newBuilder(disbursed()).setPool("elsewhere").build();
        room.send(correction("d1a", "d1", "2026-01-16", elsewhere)).send(byBank("d1", "2026-01-16", disbursed()));

        assertThat(room.answers("icbc", "d1a"))
                .containsExactly("PENDING [CORRECTED_EVENT_UNKNOWN]", "REJECTED [CORRECTION_CHANGES_SUBJECT]");
        assertThat(room.exposure()).isEqualTo(20_000_000L);
    }

    @Test
    void shouldWaitForThePoolAndGoOnByItselfOnceItIsRegistered() {
        try (var early = LoanRoom.withoutPool()) {
            early.send(byBank("d1", "2026-01-16", disbursed()));
            assertThat(early.answers("icbc", "d1")).containsExactly("PENDING [POOL_UNKNOWN]");
            assertThat(early.view().getStage()).isEqualTo("PENDING");
            assertThat(early.contributions()).isEmpty();

            early.registerPool().settle();

            assertThat(early.answers("icbc", "d1")).containsExactly("PENDING [POOL_UNKNOWN]", "ACCEPTED");
            assertThat(early.exposure()).isEqualTo(20_000_000L);
        }
    }

    @Test
    void shouldNotStopAtALoanOfABankThatIsNotRegistered() {
        var stranger = InboundEvents.loan("ccb", "C9");
        room.send(byOperator(
                "o1",
                "2026-02-19",
                ProjectFiled.newBuilder(filed()).setLoan(stranger).build()));

        assertThat(room.answers("hezuo", "o1"))
                .containsExactly("PENDING [LOAN_NOT_DISBURSED, AWAITING_AUTHORITY_RECEIPT]");
    }

    @Test
    void shouldRepeatTheWarningsOfIntake() {
        var odd = disbursed();
        odd.getBorrower().setUscc("91110105MA01A2B3C5");

        room.send(byBank("d1", "2026-01-16", odd));

        assertThat(room.answers("icbc", "d1")).containsExactly("ACCEPTED_WITH_WARNINGS [USCC_CHECK_DIGIT]");
    }

    @Test
    void shouldAlertOfAnOverpaymentOnce() {
        room.send(byBank("d1", "2026-01-16", disbursed()))
                .send(byBank("r1", "2026-02-16", repaid(LOAN, 100_000_005L)))
                .send(byBank("r2", "2026-02-17", repaid(LOAN, 5L)));

        assertThat(room.view().getOverpaidFen()).isEqualTo(10);
        assertThat(room.view().getOutstandingFen()).isZero();
        assertThat(room.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getKind()).isEqualTo("LOAN_OVERPAID"));
    }

    @Test
    void shouldRemindOnceOfWhatWaitsPastItsDay() {
        room.send(byBank("r1", "2026-02-16", repaid(LOAN, 1L)));
        room.tick("2026-12-19");
        assertThat(room.alerts()).isEmpty();

        room.tick("2026-12-20").tick("2026-12-21");

        assertThat(room.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getKind()).isEqualTo("PENDING_OVERDUE"));
    }

    @Test
    void shouldFindAClaimEligibleWithTheRulesItRestsOn() {
        room.send(claimable());

        assertThat(lastClaim()).satisfies(claim -> {
            assertThat(claim.getVerdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
            assertThat(claim.getClaimId()).isEqualTo("icbc/C1#n1");
            assertThat(claim.getPool()).isEqualTo("cy");
            assertThat(claim.getPolicy()).isEqualTo("chaoyang@1");
            assertThat(claim.getNotice().getPrincipalFen()).isEqualTo(90_000_000L);
            assertThat(claim.getOutstandingFen()).isEqualTo(90_000_000L);
            assertThat(claim.getChecks())
                    .extracting(check -> check.getRuleId())
                    .contains("CY-06", "CY-12", "CY-14", "CY-15", "CY-18");
            assertThat(claim.getInputs())
                    .extracting(input -> input.getEventId())
                    .contains("d1", "x1", "n1", "g1");
        });
    }

    @Test
    void shouldLoseItsClaimByARetroactiveLapseAndGetItBackWhenThatIsUndone() {
        room.send(claimable()).send(lapse("s1", "2026-05-01"));

        assertThat(lastClaim().getVerdict()).isEqualTo(ClaimVerdict.INELIGIBLE);
        assertThat(lastClaim().getReasons()).containsExactly("RIGHT_NOT_IN_FORCE");
        assertThat(room.view().getClaims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.getReasons()).containsExactly("RIGHT_NOT_IN_FORCE"));

        room.send(LoanEvents.byRegistry("s2", "2026-07-01", InboundEvents.reversed(LoanEvents.PATENT, "s1")));

        assertThat(lastClaim().getVerdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
    }

    @Test
    void shouldWaitForTheAmountBasisOfANotice() {
        room.send(claimable().subList(0, 7))
                .send(byBank("n1", "2026-06-25", noticeWithoutBasis().build()));
        assertThat(room.answers("icbc", "n1")).containsExactly("PENDING [AMOUNT_BASIS_MISSING]");
        assertThat(lastClaim().getVerdict()).isEqualTo(ClaimVerdict.PENDING);

        room.send(correction("n1a", "n1", "2026-06-25", notice()));

        assertThat(room.answers("icbc", "n1")).containsExactly("PENDING [AMOUNT_BASIS_MISSING]", "ACCEPTED");
        assertThat(lastClaim().getVerdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
        assertThat(lastClaim().getClaimId()).isEqualTo("icbc/C1#n1");
    }

    @Test
    void shouldWaitForTheDefaultOfANotice() {
        room.send(claimable().subList(0, 6)).send(byBank("n1", "2026-06-25", notice()));
        assertThat(room.answers("icbc", "n1")).containsExactly("PENDING [DEFAULT_NOT_REPORTED]");

        room.send(byBank("x1", "2026-06-20", defaulted("2026-03-17")));

        assertThat(room.answers("icbc", "n1")).containsExactly("PENDING [DEFAULT_NOT_REPORTED]", "ACCEPTED");
        assertThat(lastClaim().getVerdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
    }

    @Test
    void shouldRefuseASecondClaimForTheSameDefault() {
        room.send(claimable()).send(byBank("n2", "2026-06-26", notice()));

        assertThat(lastClaim().getClaimId()).isEqualTo("icbc/C1#n2");
        assertThat(lastClaim().getReasons()).containsExactly("DEFAULT_ALREADY_CLAIMED");
    }

    @Test
    void shouldEndAClaimByACure() {
        room.send(claimable()).send(byBank("c1", "2026-06-28", cured()));

        assertThat(lastClaim().getReasons()).containsExactly("DEFAULT_CURED");
        assertThat(room.view().getStage()).isEqualTo("ACTIVE");
    }

    @Test
    void shouldCarryALateFilingAsAWarningOnly() {
        var late = new ArrayList<>(claimable());
        late.set(4, byAuthority("f1", "2026-03-20", received()));

        room.send(late);

        assertThat(room.deadline().getState().name()).isEqualTo("MET_LATE");
        assertThat(lastClaim().getVerdict()).isEqualTo(ClaimVerdict.ELIGIBLE);
        assertThat(lastClaim().getChecks()).anySatisfy(check -> {
            assertThat(check.getOutcome()).isEqualTo("WARN");
            assertThat(check.getCode()).isEqualTo("FILING_LATE");
        });
    }

    @Test
    void shouldSendAClaimAgainOnlyWhenItDiffers() {
        room.send(claimable());
        int sent = room.claims().size();

        room.tick("2026-11-01").settle();
        room.hub().send("icbc", bank(envelope("n1", "2026-06-25"), notice()));

        assertThat(room.claims()).hasSize(sent);
    }

    @Test
    void shouldWithdrawAClaimFromThePoolThatItsLoanHasLeft() {
        room.send(claimable());

        room.send(byBank(
                "d0",
                "2026-01-13",
                InboundEvents.disbursed(LOAN).setPool("elsewhere").build()));

        assertThat(room.claims())
                .filteredOn(claim -> claim.getPool().equals("cy"))
                .last()
                .satisfies(left -> {
                    assertThat(left.getVerdict()).isEqualTo(ClaimVerdict.WITHDRAWN);
                    assertThat(left.getPolicy()).isNull();
                    assertThat(left.getReasons()).isEmpty();
                    assertThat(left.getChecks()).isEmpty();
                });
        assertThat(room.claims())
                .filteredOn(claim -> claim.getPool().equals("elsewhere"))
                .last()
                .satisfies(there -> assertThat(there.getVerdict()).isEqualTo(ClaimVerdict.PENDING));
    }

    private ClaimAssessed lastClaim() {
        return room.claims().getLast();
    }
}
