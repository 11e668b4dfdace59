package org.pledgehub.domain.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.policy.PolicySamples.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.Coverage;
import org.pledgehub.domain.policy.InstitutionKind;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.OtherPart;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShortageRule;

/** What the pool does not bear, and what is not the pool's of what comes back, among those who bear it. */
final class OthersShareTest {

    private static final OtherPart INSURER = new OtherPart(InstitutionKind.INSURER, Share.ofPercent(30));
    private static final OtherPart VALUER = new OtherPart(InstitutionKind.IP_INSTITUTION, Share.ofPercent(7));
    private static final OtherPart BANK = new OtherPart(InstitutionKind.BANK, Share.ofPercent(43));

    /** Of 81 fen that the pool leaves of 101 are 30 and 7 of 80, half up, 30 and 7; the bank has 44. */
    @Test
    void shouldDivideTheLossThatThePoolLeaves() {
        var division = divide(PolicySamples.beside(INSURER, VALUER, BANK), 101);

        assertThat(division.ofLoss())
                .containsExactly(
                        new OthersShare.Part(InstitutionKind.BANK, Fen.of(44)),
                        new OthersShare.Part(InstitutionKind.INSURER, Fen.of(30)),
                        new OthersShare.Part(InstitutionKind.IP_INSTITUTION, Fen.of(7)));
        assertThat(division.proof())
                .filteredOn(step -> step.formula().startsWith("lender"))
                .extracting(step -> step.rule().ruleId())
                .containsExactly("S-33");
    }

    @Test
    void shouldGiveEachRecoverysPartsSoThatTheyAreTheWhole() {
        for (var order : RecoveryOrder.values()) {
            var terms = terms(PolicySamples.beside(INSURER, VALUER, BANK));
            var due = computed(terms, 1_000_001);
            var came = List.of(
                    new Recovery(Fen.of(7), Fen.ZERO),
                    new Recovery(Fen.of(333_333), Fen.of(11)),
                    new Recovery(Fen.ZERO, Fen.of(5_000)),
                    new Recovery(Fen.of(900_000), Fen.ZERO));
            var recovered =
                    RecoveryWaterfall.divide(RecoveryTerms.of(terms, due).inOrder(order), came);

            var division = OthersShare.divide(terms, due, recovered.splits());

            for (int at = 0; at < came.size(); at++) {
                assertThat(sum(division.ofRecoveries().get(at)))
                        .isEqualTo(recovered.splits().get(at).bank());
            }
            var steps = new ArrayList<>(due.proof());
            steps.addAll(recovered.proof());
            steps.addAll(division.proof());
            assertThat(ProofChecker.check(steps)).isEmpty();
        }
    }

    @Test
    void shouldLeaveTheBankNothingWhereOthersBearAllThatThePoolLeaves() {
        var others = new OtherPart(InstitutionKind.GUARANTOR, Share.ofPercent(80));

        assertThat(divide(PolicySamples.beside(others), 100).ofLoss())
                .containsExactly(
                        new OthersShare.Part(InstitutionKind.BANK, Fen.ZERO),
                        new OthersShare.Part(InstitutionKind.GUARANTOR, Fen.of(80)));
    }

    @Test
    void shouldDivideNothingWhereThePolicyDoesNotSayWhoElseBearsAPart() {
        var division = divide(PolicySamples.coverage(), 100);

        assertThat(Stream.of(division.ofLoss(), division.ofRecoveries(), division.proof()))
                .allMatch(List::isEmpty);
    }

    @Test
    void shouldDivideNothingWhereNobodyElseBearsAPart() {
        var nobody = new OtherPart(InstitutionKind.INSURER, Share.NONE);

        assertThat(divide(PolicySamples.beside(nobody), 100).ofLoss()).isEmpty();
    }

    private static Fen sum(List<OthersShare.Part> parts) {
        return Fen.sum(parts.stream().map(OthersShare.Part::amount).toList());
    }

    private static OthersShare.Division divide(Coverage coverage, long loss) {
        var terms = terms(coverage);
        return OthersShare.divide(terms, computed(terms, loss), List.of());
    }

    private static PoolTerms terms(Coverage coverage) {
        return PoolTerms.of(
                PolicySamples.pool(coverage, payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU)));
    }

    private static Compensation computed(PoolTerms terms, long loss) {
        var notice = new NoticeFigures(
                AmountBasis.GROSS_LOSS, Map.of(LossItem.PRINCIPAL, Fen.of(loss)), RequestedSum.unstated(), List.of());
        var what = new CompensationCase(terms, notice, Fen.ZERO, Fen.ZERO, Map.of(), AvailableMoney.unlimited());
        return ((Calculation.Computed) CompensationCalculator.calculate(what)).compensation();
    }
}
