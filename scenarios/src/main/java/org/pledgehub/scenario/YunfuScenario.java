package org.pledgehub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;

/**
 * Yunfu: the measure of 2020, in force from 2020-09-24 to 2025-09-24, and the draft that is to follow it, here issued on
 * 2026-01-01. A loan disbursed between the two stands under no rule and waits, whatever comes before or after. Copyright
 * is accepted under the first (a default of ours) and refused by the second, which knows geographical indications. The
 * province pays 5 million yuan and there is no local match, which would be fiscal money too: it is missing beside what was
 * agreed, reported and not enforced, and no partner is.
 */
public final class YunfuScenario implements SeedScenario {

    static final String POOL = "yunfu-pool";

    private static final long PROVINCIAL_FEN = 500_000_000L;
    private static final String ISSUED_ON = "2026-01-01";
    private static final long LOSS_FEN = 80_000_003L;

    private final List<PlayedClaim> claims = new ArrayList<>();

    /** One loan in default: when it was disbursed, and what secures it. */
    private record Lent(String on, RightKind secured) {}

    private static final List<Lent> LENT = List.of(
            new Lent("2025-09-24", RightKind.COPYRIGHT),
            new Lent("2025-09-25", RightKind.PATENT),
            new Lent("2025-12-31", RightKind.TRADEMARK),
            new Lent("2026-01-01", RightKind.GEOGRAPHICAL_INDICATION),
            new Lent("2026-01-02", RightKind.COPYRIGHT));

    @Override
    public void prepare(Stage stage) {
        cast(stage).enter("yunfu", LocalDate.of(2020, 9, 24), 2 * PROVINCIAL_FEN, 0);
        stage.apply("yunfu", 1, PresetText.yunfuIssuedOn(ISSUED_ON));
        stage.apply("yunfu", 2, PresetText.yunfuIssuedOn(ISSUED_ON));
    }

    @Override
    public List<Runnable> acts(Stage stage) {
        var cast = cast(stage);
        return List.of(
                () -> cast.contribute("2020-12-01", PoolAccount.FISCAL, PROVINCIAL_FEN),
                () -> LENT.forEach(lent -> lendAndClaim(cast, lent)));
    }

    private void lendAndClaim(Cast cast, Lent lent) {
        int number = claims.size() + 1;
        var loan = cast.lendRegistered(
                lent.on(), cast.loan(number, 100_000_000L), new RightRef(lent.secured(), number(lent, number)));
        cast.overdue(loan, "2026-05-04", "2026-08-10");
        claims.add(cast.claim("2026-08-17", cast.loss(loan, LOSS_FEN)));
    }

    private static String number(Lent lent, int number) {
        return switch (lent.secured()) {
            case PATENT -> "ZL 2018 1 %07d".formatted(number);
            case COPYRIGHT -> "2021SR%07d".formatted(number);
            default -> Integer.toString(40_000_000 + number);
        };
    }

    @Override
    public Set<String> withoutRule() {
        return Set.of(POOL + "-bank-5", POOL + "-bank-9");
    }

    @Override
    public void check(Stage stage) {
        assertThat(claims.get(0).view().getPolicy()).isEqualTo("yunfu@1");
        assertThat(claims.get(0).view().getStage()).isEqualTo("TRIGGERED");
        assertThat(claims.get(0).view().getPoolAmountFen()).isEqualTo(16_000_001L);
        assertThat(claims.get(3).view().getPolicy()).isEqualTo("yunfu@2");
        assertThat(claims.get(3).view().getPoolAmountFen()).isEqualTo(16_000_001L);
        assertThat(claims.get(4).view().getPolicy()).isEqualTo("yunfu@2");
        assertThat(claims.get(4).view().getStage()).isEqualTo("INELIGIBLE");
        assertThat(claims.get(4).view().getReasons()).contains("IP_KIND_NOT_ACCEPTED");
        assertThat(stage.loan(key(1)).getPolicy()).isEqualTo("yunfu@1");
        for (int gap : List.of(2, 3)) {
            assertThat(stage.loan(key(gap)).getStage()).isEqualTo("PENDING");
            assertThat(stage.loan(key(gap)).getPendingReasons()).containsExactly("NO_POLICY_IN_FORCE");
        }
        var pool = stage.exposure(POOL);
        assertThat(pool.getLoans()).isEqualTo(3);
        assertThat(pool.getCashFiscalFen()).isEqualTo(PROVINCIAL_FEN);
        assertThat(pool.getReservedFen())
                .as("both claims, from the province's money")
                .isEqualTo(32_000_002L);
        var life = Objects.requireNonNull(pool.getLife());
        assertThat(life.getMatching()).isEqualTo("FISCAL_ONLY");
        assertThat(life.getAgreedFiscalFen()).as("province and city, 1:1").isEqualTo(2 * PROVINCIAL_FEN);
        assertThat(life.getContributedFiscalFen()).isEqualTo(PROVINCIAL_FEN);
    }

    private static String key(int number) {
        var loan = new LoanRef(POOL + "-bank", "L" + number);
        return loan.getBank() + "/" + loan.getContract();
    }

    private static Cast cast(Stage stage) {
        return new Cast(stage, POOL);
    }
}
