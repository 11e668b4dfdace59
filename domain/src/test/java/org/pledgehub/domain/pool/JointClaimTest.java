package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.compensation.ClaimantKind;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Split;
import org.pledgehub.domain.pool.JointClaim.Member;

class JointClaimTest {

    private static final JointClaim THIRDS = among(1, 2);

    @Test
    void shouldDivideAsTheCalculatorDoes() {
        assertThat(THIRDS.partsOf(Fen.of(20_001))).containsExactly(Fen.of(6_667), Fen.of(13_334));
    }

    @Test
    void shouldRoundInstalmentsTogether() {
        assertThat(THIRDS.partsOf(Fen.of(100), Fen.ZERO)).containsExactly(Fen.of(33), Fen.of(67));
        assertThat(THIRDS.partsOf(Fen.of(101), Fen.of(100))).containsExactly(Fen.of(34), Fen.of(67));
        assertThat(THIRDS.partsOf(Fen.of(1), Fen.of(100))).containsExactly(Fen.of(1), Fen.ZERO);
    }

    @Test
    void shouldGiveWhatEachLacksOnceTheWeightsChange() {
        var revised = THIRDS.revised(members(1, 5), Fen.of(300));

        assertThat(revised.partsOf(Fen.of(300))).containsExactly(Fen.of(100), Fen.of(200));
        assertThat(revised.partsOf(Fen.of(1_200))).containsExactly(Fen.of(200), Fen.of(1_000));
        assertThat(revised.partsOf(Fen.of(900), Fen.of(300))).containsExactly(Fen.of(100), Fen.of(800));
    }

    @Test
    void shouldLeaveWithAClaimantWhatItHadBeyondItsNewPart() {
        var revised = among(1, 1).revised(members(1, 9), Fen.of(200));

        assertThat(revised.partsOf(Fen.of(400))).containsExactly(Fen.of(100), Fen.of(300));
        assertThat(revised.partsOf(Fen.of(50))).containsExactly(Fen.of(25), Fen.of(25));
    }

    @Test
    void shouldBeginAnewWithOtherInstitutions() {
        var others = List.of(new Member(ClaimantKind.BANK, "icbc", 1), new Member(ClaimantKind.IP_INSTITUTION, "", 1));

        assertThat(THIRDS.revised(others, Fen.of(300)).partsOf(Fen.of(400))).containsExactly(Fen.of(200), Fen.of(200));
        assertThat(THIRDS.revised(List.of(), Fen.of(300))).isEqualTo(JointClaim.NONE);
    }

    @Test
    void shouldForgetWhatCameBack() {
        var revised = among(1, 1).revised(members(1, 9), Fen.of(200));

        assertThat(revised.revised(revised.members(), Fen.of(200))).isEqualTo(revised);
        assertThat(revised.revised(revised.members(), Fen.of(300))).isEqualTo(revised);
        assertThat(revised.revised(revised.members(), Fen.of(50)).partsOf(Fen.of(200)))
                .containsExactly(Fen.of(25), Fen.of(175));
        assertThat(revised.revised(revised.members(), Fen.ZERO).partsOf(Fen.of(200)))
                .containsExactly(Fen.of(20), Fen.of(180));
    }

    @Test
    void shouldKnowClaimantsByTheirNames() {
        var paid = JointClaim.NONE.revised(List.of(bank("x", 3), bank("y", 7)), Fen.ZERO);

        assertThat(had(paid, bank("y", 7), bank("x", 3))).containsExactly(Fen.of(70), Fen.of(30));
        assertThat(had(paid, bank("z", 7), bank("x", 3))).containsExactly(Fen.of(70), Fen.of(30));
        assertThat(had(paid, bank("", 7), bank("x", 3))).containsExactly(Fen.of(70), Fen.of(30));
        assertThat(had(paid, bank("", 7), bank("z", 3))).containsExactly(Fen.of(30), Fen.of(70));
        assertThat(had(paid, bank("x", 7), bank("x", 3))).containsExactly(Fen.of(30), Fen.of(70));
    }

    @Test
    void shouldKnowClaimantsOfOtherKindsInAnotherOrder() {
        var paid = JointClaim.NONE.revised(List.of(bank("", 3), new Member(ClaimantKind.INSURER, "", 7)), Fen.ZERO);

        assertThat(had(paid, new Member(ClaimantKind.INSURER, "", 7), bank("x", 3)))
                .containsExactly(Fen.of(70), Fen.of(30));
    }

    @Test
    void shouldDivideNothingAmongThoseWhoBearNothing() {
        assertThat(among(0, 0).partsOf(Fen.of(5))).containsOnly(Fen.ZERO);
        assertThat(among(0, 0).partsOf(Fen.of(5), Fen.of(3))).containsOnly(Fen.ZERO);
        assertThat(JointClaim.NONE.partsOf(Fen.of(5))).isEmpty();
    }

    @Test
    void shouldAlwaysAddUpAndNeverBeNegative() {
        var random = new Random(182);
        for (int run = 0; run < 2_000; run++) {
            var joint = among(random.nextInt(9) + 1, random.nextInt(9), random.nextInt(9));
            var paid = Fen.of(random.nextInt(50));
            joint = joint.revised(members(random.nextInt(9), random.nextInt(9) + 1, random.nextInt(9)), paid);
            var instalment = Fen.of(random.nextInt(50));
            var all = paid.plus(instalment);

            assertThat(Fen.sum(joint.partsOf(all))).isEqualTo(all);
            assertThat(Fen.sum(joint.partsOf(instalment, paid))).isEqualTo(instalment);
            assertThat(joint.partsOf(instalment, paid)).noneMatch(Fen::isNegative);
        }
    }

    @Test
    void shouldComeToThePartsOfTheWholeByAnyInstalmentsOfTwo() {
        var random = new Random(183);
        for (int run = 0; run < 500; run++) {
            var joint = among(random.nextInt(90) + 1, random.nextInt(90));
            var paid = Fen.ZERO;
            var had = List.of(Fen.ZERO, Fen.ZERO);
            for (int instalment = 0; instalment < 5; instalment++) {
                var next = Fen.of(random.nextInt(40));
                var parts = joint.partsOf(next, paid);
                had = List.of(
                        had.getFirst().plus(parts.getFirst()), had.getLast().plus(parts.getLast()));
                paid = paid.plus(next);
            }
            var weights = joint.members().stream().map(Member::weight).toList();

            assertThat(had).isEqualTo(Split.byWeights(paid, weights));
        }
    }

    private static List<Fen> had(JointClaim first, Member... next) {
        return first.revised(List.of(next), Fen.of(100)).before();
    }

    private static Member bank(String party, long weight) {
        return new Member(ClaimantKind.BANK, party, weight);
    }

    private static JointClaim among(long... weights) {
        return JointClaim.NONE.revised(members(weights), Fen.ZERO);
    }

    private static List<Member> members(long... weights) {
        var kinds = List.of(ClaimantKind.BANK, ClaimantKind.GUARANTOR, ClaimantKind.INSURER);
        return IntStream.range(0, weights.length)
                .mapToObj(at -> new Member(kinds.get(at), "", weights[at]))
                .toList();
    }
}
