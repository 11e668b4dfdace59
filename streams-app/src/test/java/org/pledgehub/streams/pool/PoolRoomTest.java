package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.pool.PoolEvents.CLAIM;
import static org.pledgehub.streams.pool.PoolEvents.POOL;
import static org.pledgehub.streams.pool.PoolEvents.assessed;
import static org.pledgehub.streams.pool.PoolEvents.changed;
import static org.pledgehub.streams.pool.PoolEvents.charged;
import static org.pledgehub.streams.pool.PoolEvents.compensated;
import static org.pledgehub.streams.pool.PoolEvents.contributed;
import static org.pledgehub.streams.pool.PoolEvents.contribution;
import static org.pledgehub.streams.pool.PoolEvents.moved;
import static org.pledgehub.streams.pool.PoolEvents.reversed;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.PoolExposure;

/** Stories of the pool room, from the custodian's bytes and the loan room's commands to what everyone is told. */
class PoolRoomTest {

    private static final long ENOUGH = 100_000_000;

    private PoolRoom room;

    @BeforeEach
    void start() {
        room = PoolRoom.ready();
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void shouldKeepAnOverdraftWaitingAndRaiseAnAlert() {
        room.send("boc", charged("f1", 30));
        assertThat(room.codes("boc", "f1")).containsExactly("CASH_WOULD_BE_NEGATIVE");
        assertThat(room.alerts()).extracting(Alert::getKind).containsExactly("CASH_WOULD_BE_NEGATIVE");

        room.send("boc", contributed("c1", 100));

        assertThat(room.statuses("f1")).containsExactly(FeedbackStatus.PENDING, FeedbackStatus.ACCEPTED);
        assertThat(room.exposure().getCashPartnerFen()).isEqualTo(70);
    }

    @Test
    void shouldAnswerRepeatsAndUsedIds() {
        room.send("boc", contributed("c1", 100));

        room.send("boc", contributed("c1", 100));
        room.send("boc", contributed("c1", 101));

        assertThat(room.statuses("c1"))
                .containsExactly(FeedbackStatus.ACCEPTED, FeedbackStatus.DUPLICATE, FeedbackStatus.REJECTED);
        assertThat(room.codes("boc", "c1")).containsExactly("EVENT_ID_REUSED");
        assertThat(room.exposure().getContributedFen()).isEqualTo(100);
    }

    @Test
    void shouldRefuseAnotherCustodianAndAPaymentForNoClaim() {
        room.send("ccb", contributed("c1", 100));
        room.send("boc", compensated("p1", null, 100));

        assertThat(room.codes("ccb", "c1")).containsExactly("NOT_THE_CUSTODIAN");
        assertThat(room.codes("boc", "p1")).containsExactly("CLAIM_ID_MISSING");
    }

    @Test
    void shouldRememberWhatItRefused() {
        room.send("boc", compensated("p1", null, 100));

        room.send("boc", compensated("p1", null, 100));
        room.send("boc", reversed("r1", "p1"));

        assertThat(room.statuses("p1")).containsExactly(FeedbackStatus.REJECTED, FeedbackStatus.DUPLICATE);
        assertThat(room.statuses("r1")).containsExactly(FeedbackStatus.ACCEPTED);
    }

    @Test
    void shouldReverseAMovement() {
        room.send("boc", contributed("c1", 100));

        room.send("boc", reversed("r1", "c1"));

        assertThat(room.hub().lastAnswer("boc", "r1").getStatus()).isEqualTo(FeedbackStatus.ACCEPTED);
        assertThat(room.exposure().getCashPartnerFen()).isZero();
    }

    @Test
    void shouldRemindOnceOfWhatWaitsPastItsDay() {
        room.send("boc", reversed("r1", "never-sent"));
        assertThat(room.codes("boc", "r1")).containsExactly("CORRECTED_EVENT_UNKNOWN");

        room.hub().tick(LocalDate.of(2026, 12, 20));
        room.hub().tick(LocalDate.of(2026, 12, 21));

        assertThat(room.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getKind()).isEqualTo("PENDING_OVERDUE");
            assertThat(alert.getSubject()).isEqualTo(POOL);
        });
    }

    @Test
    void shouldCountAChangeOnceThoughTheBookIsReadAgain() {
        var first = contribution("icbc", "A", 1_000);
        var second = contribution("icbc", "A", 600);
        room.command(changed("icbc/L1", 1, null, first));
        room.command(changed("icbc/L1", 2, first, second));

        room.command(changed("icbc/L1", 1, null, first));
        room.command(changed("icbc/L1", 2, first, second));

        assertThat(room.exposure().getLoans()).isEqualTo(1);
        assertThat(room.exposure().getOutstandingFen()).isEqualTo(600);
        assertThat(room.breakdown().get("cy|BANK|icbc").getOutstandingFen()).isEqualTo(600);
    }

    @Test
    void shouldSumLoansUpAndCountEachBorrowerOnce() {
        room.command(changed("icbc/L1", 1, null, contribution("icbc", "A", 1_000)));
        room.command(changed("icbc/L2", 1, null, contribution("icbc", "A", 500)));
        room.command(changed("abc/L3", 1, null, contribution("abc", "B", 200)));

        assertThat(room.exposure()).satisfies(pool -> {
            assertThat(pool.getLoans()).isEqualTo(3);
            assertThat(pool.getBorrowers()).isEqualTo(2);
            assertThat(pool.getRights()).isEqualTo(6);
            assertThat(pool.getOutstandingFen()).isEqualTo(1_700);
            assertThat(pool.getExposureFen()).isEqualTo(340);
        });
        assertThat(room.breakdown().get("cy|BANK|icbc").getOutstandingFen()).isEqualTo(1_500);
        assertThat(room.breakdown().get("cy|BANK|icbc").getBorrowers()).isEqualTo(1);
        assertThat(room.breakdown())
                .containsOnlyKeys(
                        "cy|BANK|abc",
                        "cy|BANK|icbc",
                        "cy|IP_KIND|PATENT",
                        "cy|IP_KIND|TRADEMARK",
                        "cy|INDUSTRY|C39",
                        "cy|MATURITY_MONTH|2027-03");
    }

    @Test
    void shouldCountWhatBorrowersAreAsFarAsTold() {
        var small = contribution("icbc", "A", 1_000);
        small.setSmallBorrower(true);
        small.setFirstTimeBorrower(true);
        var large = contribution("abc", "A", 500);
        large.setSmallBorrower(false);
        large.setHighTechBorrower(false);
        room.command(changed("icbc/L1", 1, null, small));
        room.command(changed("abc/L2", 1, null, large));
        room.command(changed("abc/L3", 1, null, contribution("abc", "B", 200)));

        assertThat(room.exposure()).satisfies(pool -> {
            assertThat(pool.getSmallBorrowers()).isEqualTo(1);
            assertThat(pool.getSizeUntold()).isEqualTo(1);
            assertThat(pool.getFirstTimeBorrowers()).isEqualTo(1);
            assertThat(pool.getFirstTimeUntold()).isEqualTo(1);
            assertThat(pool.getHighTechBorrowers()).isZero();
            assertThat(pool.getHighTechUntold()).isEqualTo(1);
        });
        assertThat(room.breakdown().get("cy|BANK|abc").getSmallBorrowers()).isZero();
        assertThat(room.breakdown().get("cy|BANK|abc").getSizeUntold()).isEqualTo(1);
        assertThat(room.breakdown().get("cy|BANK|abc").getFirstTimeUntold()).isEqualTo(2);

        room.command(changed("icbc/L1", 2, small, null));

        assertThat(room.exposure().getSmallBorrowers()).isZero();
        assertThat(room.exposure().getFirstTimeUntold()).isEqualTo(2);
    }

    @Test
    void shouldLeaveNoTraceOfALoanThatIsTakenBack() {
        var loan = contribution("icbc", "A", 1_000);
        room.command(changed("icbc/L1", 1, null, loan));

        room.command(changed("icbc/L1", 2, loan, null));

        assertThat(room.breakdown()).isEmpty();
        assertThat(room.hub().latest(room.hub().topics().poolExposure(), PoolExposure.class))
                .isEmpty();
    }

    @Test
    void shouldFreezeAPoolWhoseSumIsBelowZero() {
        room.command(changed("icbc/L1", 2, contribution("icbc", "A", 1_000), null));

        assertThat(room.exposure().getFrozen()).isEqualTo("EXPOSURE_NEGATIVE");
        assertThat(room.alerts()).extracting(Alert::getKind).containsExactly("POOL_FROZEN");
        room.send("boc", contributed("c1", 100));
        assertThat(room.codes("boc", "c1")).containsExactly("POOL_FROZEN");
    }

    @Test
    void shouldAnswerFinallyOnceThePoolIsRegistered() {
        room.close();
        room = PoolRoom.withoutReferences();
        room.send("boc", contributed("c1", ENOUGH));
        room.send("ccb", contributed("c2", ENOUGH));
        assertThat(room.codes("boc", "c1")).containsExactly("POOL_UNKNOWN");
        assertThat(room.hub().latest(room.hub().topics().poolExposure(), PoolExposure.class))
                .isEmpty();

        room.registerPool();
        room.hub().punctuate();

        assertThat(room.statuses("c1")).containsExactly(FeedbackStatus.PENDING, FeedbackStatus.ACCEPTED);
        assertThat(room.codes("ccb", "c2")).containsExactly("NOT_THE_CUSTODIAN");
        assertThat(room.exposure().getContributedFen()).isEqualTo(ENOUGH);
    }

    @Test
    void shouldBookWhatWaitedForTheRegistrationBeforeWhatComesNext() {
        room.close();
        room = PoolRoom.withoutReferences();
        room.send("boc", contributed("c1", 100));
        room.send("boc", charged("f1", 150));
        room.send("boc", charged("f2", 80));

        room.registerPool();
        room.send("boc", contributed("c2", 100));

        assertThat(room.statuses("f2")).containsExactly(FeedbackStatus.PENDING, FeedbackStatus.ACCEPTED);
        assertThat(room.statuses("f1")).containsExactly(FeedbackStatus.PENDING);
        assertThat(room.exposure().getCashPartnerFen()).isEqualTo(120);
    }

    @Test
    void shouldShowWhatWasReimbursedAndRecovered() {
        room.send("boc", moved("c1", PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 300, null));
        room.send("boc", moved("b1", PoolAccount.FISCAL, Direction.DEBIT, MovementKind.REIMBURSEMENT, 200, CLAIM));
        room.send("boc", moved("b2", PoolAccount.PARTNER, Direction.CREDIT, MovementKind.REIMBURSEMENT, 200, CLAIM));
        room.send("boc", moved("v1", PoolAccount.PARTNER, Direction.CREDIT, MovementKind.RECOVERY, 70, null));
        room.send("boc", moved("k1", PoolAccount.PARTNER, Direction.DEBIT, MovementKind.RECOVERY_COST, 9, null));

        assertThat(room.exposure()).satisfies(pool -> {
            assertThat(pool.getReimbursedFen()).isEqualTo(200);
            assertThat(pool.getRecoveredFen()).isEqualTo(70);
            assertThat(pool.getRecoveryCostFen()).isEqualTo(9);
            assertThat(pool.getPaidFen()).isZero();
        });
    }

    @Test
    void shouldShowWhatIsLeftToTheLimitsOfThePool() {
        room.close();
        room = PoolRoom.withoutReferences();
        room.applyPolicyWith(
                "      leverage: {times: \"3:2\", rule: CY-90, article: 补充协议, phrase: 倍数}",
                "      caps:",
                "        - {scope: PORTFOLIO, ceilingFen: 30000000, rule: CY-91, article: 补充协议, phrase: 总额}");
        room.registerPool();
        room.send("boc", contributed("c1", 25_000_001));
        room.command(changed("icbc/L1", 1, null, contribution("icbc", "A", 40_000_000)));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));
        assertThat(room.exposure().getLeverageHeadroomFen())
                .as("no version is known to be in force before any tick")
                .isNull();
        assertThat(room.exposure().getPortfolioHeadroomFen()).isNull();

        room.hub().tick(LocalDate.of(2026, 11, 21));

        assertThat(room.exposure().getReservedFen()).isEqualTo(20_493_826);
        assertThat(room.exposure().getLeverageHeadroomFen()).isEqualTo(-2_499_999);
        assertThat(room.exposure().getPortfolioHeadroomFen()).isEqualTo(9_506_174);
    }

    @Test
    void shouldShowNothingLeftWhereThePolicySetsNoLimit() {
        room.send("boc", contributed("c1", 300));
        room.hub().tick(LocalDate.of(2026, 11, 21));

        assertThat(room.exposure().getPolicy()).isEqualTo("chaoyang@1");
        assertThat(room.exposure().getLeverageHeadroomFen()).isNull();
        assertThat(room.exposure().getPortfolioHeadroomFen()).isNull();
    }

    @Test
    void shouldShowLeverageAndTheDay() {
        room.send("boc", contributed("c1", 300));
        room.command(changed("icbc/L1", 1, null, contribution("icbc", "A", 1_000)));

        room.hub().tick(LocalDate.of(2026, 11, 21));

        assertThat(room.exposure().getLeveragePpm()).isEqualTo(3_333_333);
        assertThat(room.exposure().getAsOf()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(room.exposure().getPolicy()).isEqualTo("chaoyang@1");
    }
}
