package org.pledgehub.domain.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.policy.PolicySamples.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.Told;
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
            var what = caseOf(terms, 1_000_001, Told.unknown());
            var due = computed(what);
            var came = List.of(
                    new Recovery(Fen.of(7), Fen.ZERO),
                    new Recovery(Fen.of(333_333), Fen.of(11)),
                    new Recovery(Fen.ZERO, Fen.of(5_000)),
                    new Recovery(Fen.of(900_000), Fen.ZERO));
            var recovered = RecoveryWaterfall.divide(
                    RecoveryTerms.of(terms, what.notice(), due).inOrder(order), came);

            var division = OthersShare.divide(what, due, recovered.splits());

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

    /** No text says who bears what the pool does not pay of its share: of 101 it pays the ten that were asked for. */
    @Test
    void shouldLeaveToTheBankWhatThePoolDoesNotPayOfItsShare() {
        var asked = new CompensationCase(
                terms(PolicySamples.beside(INSURER, VALUER, BANK)),
                new NoticeFigures(
                        AmountBasis.GROSS_LOSS,
                        Map.of(LossItem.PRINCIPAL, Fen.of(101)),
                        RequestedSum.of(Fen.of(10)),
                        List.of()),
                Fen.ZERO,
                Fen.ZERO,
                Map.of(),
                AvailableMoney.unlimited());

        assertThat(OthersShare.divide(asked, computed(asked), List.of()).ofLoss())
                .containsExactly(
                        new OthersShare.Part(InstitutionKind.BANK, Fen.of(54)),
                        new OthersShare.Part(InstitutionKind.INSURER, Fen.of(30)),
                        new OthersShare.Part(InstitutionKind.IP_INSTITUTION, Fen.of(7)));
    }

    @Test
    void shouldSayNothingWhereOtherLevelsBearAPart() {
        var what = caseOf(terms(PolicySamples.beside(INSURER, VALUER, BANK)), 101, Told.known(Fen.of(1)));

        assertThat(OthersShare.divide(what, computed(what), List.of()).ofLoss()).isEmpty();
    }

    /** The row names the steps before it, so a part that is one fen too great does not pass. */
    @Test
    void shouldProveTheBanksPartByTheOthers() {
        var division = divide(PolicySamples.beside(INSURER, VALUER, BANK), 101);

        var row = division.proof().getLast();
        assertThat(row.formula()).isEqualTo("lenderLoss = base - poolAmount - insurerLoss - ipinstitutionLoss");
        assertThat(ProofChecker.check(List.of(new ProofStep(
                        row.rule(), row.formula(), row.inputs(), row.result().plus(Fen.of(1))))))
                .isNotEmpty();
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
        var what = caseOf(terms(coverage), loss, Told.unknown());
        return OthersShare.divide(what, computed(what), List.of());
    }

    private static PoolTerms terms(Coverage coverage) {
        return PoolTerms.of(
                PolicySamples.pool(coverage, payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU)));
    }

    private static CompensationCase caseOf(PoolTerms terms, long loss, Told<Fen> otherLevels) {
        var notice = new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                Map.of(LossItem.PRINCIPAL, Fen.of(loss)),
                RequestedSum.unstated(),
                List.of(),
                Told.unknown(),
                Told.unknown(),
                otherLevels);
        return new CompensationCase(terms, notice, Fen.ZERO, Fen.ZERO, Map.of(), AvailableMoney.unlimited());
    }

    private static Compensation computed(CompensationCase what) {
        return ((Calculation.Computed) CompensationCalculator.calculate(what)).compensation();
    }
}
