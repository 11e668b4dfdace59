package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.pool.PoolEvents.CLAIM;
import static org.pledgehub.streams.pool.PoolEvents.POOL;
import static org.pledgehub.streams.pool.PoolEvents.assessed;
import static org.pledgehub.streams.pool.PoolEvents.compensated;
import static org.pledgehub.streams.pool.PoolEvents.contributed;
import static org.pledgehub.streams.pool.PoolEvents.reversed;
import static org.pledgehub.streams.pool.PoolEvents.workedNotice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.out.ClaimPayee;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.PaymentInstruction;

/** The worked example, claimed by a bank and a guarantor together: three and seven tenths of 204 938.26. */
class PoolRoomJointClaimTest {

    private static final long ENOUGH = 100_000_000;
    private static final long WORKED = 20_493_826;
    private static final long BANK_PART = 6_148_148;
    private static final long GUARANTOR_PART = 14_345_678;

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
    void shouldOrderForEachClaimantItsPart() {
        room.send("boc", contributed("c1", ENOUGH));

        room.command(joint(1, "icbc", "danbao"));

        var parts = List.of(bank("icbc", BANK_PART), guarantor("danbao", GUARANTOR_PART));
        assertThat(room.triggers().getLast().getPayees()).isEqualTo(parts);
        assertThat(room.claim().getPayees()).isEqualTo(parts);
        assertThat(room.claim().getPayee()).isEmpty();
        assertThat(lastInstruction().getPayees()).isEqualTo(parts);
        assertThat(lastInstruction().getPayee()).isEmpty();
    }

    @Test
    void shouldRoundAllInstalmentsTogether() {
        room.send("boc", contributed("c1", 10_000_008));
        room.command(joint(1, "icbc", "danbao"));
        assertThat(lastInstruction().getPayees())
                .containsExactly(bank("icbc", 3_000_002), guarantor("danbao", 7_000_006));

        room.send("boc", compensated("p1", CLAIM, 10_000_008));
        assertThat(lastInstruction().getPayees()).isEmpty();
        room.send("boc", contributed("c2", ENOUGH));

        assertThat(lastInstruction().getPayees())
                .containsExactly(bank("icbc", BANK_PART - 3_000_002), guarantor("danbao", GUARANTOR_PART - 7_000_006));
        assertThat(room.claim().getPayees())
                .containsExactly(bank("icbc", BANK_PART), guarantor("danbao", GUARANTOR_PART));
    }

    @Test
    void shouldGiveASupplementToWhoeverLacksIt() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(joint(1, "icbc", "danbao"));
        room.send("boc", compensated("p1", CLAIM, WORKED));

        room.command(claimed(2, 150_000_000, bearing("icbc", 30_000_000), standing("danbao", 120_000_000)));

        assertThat(lastInstruction().getPayees()).containsExactly(bank("icbc", 0), guarantor("danbao", 10_000_000));
        assertThat(room.claim().getPayees())
                .containsExactly(bank("icbc", BANK_PART), guarantor("danbao", GUARANTOR_PART + 10_000_000));
    }

    @Test
    void shouldForgetWhoHadWhatOnceThePaymentIsReversed() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(claimed(1, 100_000_000, bearing("icbc", 50_000_000), standing("danbao", 50_000_000)));
        room.send("boc", compensated("p1", CLAIM, WORKED));
        room.command(claimed(2, 100_000_000, bearing("icbc", 10_000_000), standing("danbao", 90_000_000)));

        room.send("boc", reversed("r1", "p1"));

        var parts = List.of(bank("icbc", 2_049_383), guarantor("danbao", 18_444_443));
        assertThat(lastInstruction().getPayees()).isEqualTo(parts);
        assertThat(room.claim().getPayees()).isEqualTo(parts);
        assertThat(room.triggers().getLast().getPayees()).isEqualTo(parts);
    }

    @Test
    void shouldKnowWhatEachHadByItsNameWhereACorrectionNamesThemInAnotherOrder() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(claimed(1, 100_000_000, bearing("icbc", 30_000_000), bearing("ccb", 70_000_000)));
        room.send("boc", compensated("p1", CLAIM, WORKED));

        room.command(claimed(2, 150_000_000, bearing("ccb", 120_000_000), bearing("icbc", 30_000_000)));

        assertThat(lastInstruction().getPayees()).containsExactly(bank("ccb", 10_000_000), bank("icbc", 0));
        assertThat(room.claim().getPayees())
                .containsExactly(bank("ccb", GUARANTOR_PART + 10_000_000), bank("icbc", BANK_PART));
    }

    @Test
    void shouldInstructAnewWhenOnlyThePartsChange() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(joint(1, "icbc", "danbao"));

        room.command(claimed(2, 100_000_000, bearing("icbc", 50_000_000), standing("danbao", 50_000_000)));

        assertThat(lastInstruction().getPayees())
                .containsExactly(bank("icbc", WORKED / 2), guarantor("danbao", WORKED / 2));
        assertThat(room.triggers().getLast().getPayees())
                .isEqualTo(lastInstruction().getPayees());
    }

    @Test
    void shouldPayTheBanksPartToWhoeverHasTakenItsClaimOver() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(joint(1, null, "danbao"));
        assertThat(lastInstruction().getPayees().getFirst()).isEqualTo(bank("icbc", BANK_PART));

        var takenOver = joint(2, null, "danbao");
        takenOver.setPayee("danbao");
        room.command(takenOver);

        assertThat(lastInstruction().getPayees())
                .containsExactly(bank("danbao", BANK_PART), guarantor("danbao", GUARANTOR_PART));
    }

    @Test
    void shouldNotGiveTheBanksPartToAGuarantorThatGaveNotice() {
        room.send("boc", contributed("c1", ENOUGH));
        var noticed = joint(1, null, null);
        noticed.setNoticeParty("danbao");
        noticed.setPayee("danbao");

        room.command(noticed);

        assertThat(lastInstruction().getPayees())
                .containsExactly(bank("icbc", BANK_PART), guarantor("", GUARANTOR_PART));
    }

    @Test
    void shouldShowTheOnlyPayeeOfAClaimOfOne() {
        room.send("boc", contributed("c1", ENOUGH));

        room.command(assessed(1, ClaimVerdict.ELIGIBLE));

        var whole = new ClaimPayee(null, "icbc", WORKED);
        assertThat(room.triggers().getLast().getPayees()).containsExactly(whole);
        assertThat(room.claim().getPayees()).containsExactly(whole);
        assertThat(lastInstruction().getPayees()).containsExactly(whole);
        assertThat(lastInstruction().getPayee()).isEqualTo("icbc");
    }

    @Test
    void shouldTellAGuarantorThatIsPaidAPart() {
        room.hub().register("danbao", Role.GUARANTOR);
        room.send("boc", contributed("c1", ENOUGH));

        room.command(joint(1, "icbc", "danbao"));

        assertThat(room.hub().latest(room.hub().topics().claimsFor("danbao"), ClaimView.class))
                .containsOnlyKeys(POOL + "|" + CLAIM);
    }

    private PaymentInstruction lastInstruction() {
        return room.hub()
                .read(room.hub().topics().instructionsFor("boc"), PaymentInstruction.class)
                .getLast();
    }

    private static ClaimAssessed joint(long sequence, @Nullable String bank, @Nullable String guarantor) {
        return claimed(sequence, 100_000_000, bearing(bank, 30_000_000), standing(guarantor, 70_000_000));
    }

    private static ClaimAssessed claimed(long sequence, long principalFen, Claimant... claimants) {
        var assessed = assessed(sequence, ClaimVerdict.ELIGIBLE);
        var notice = workedNotice();
        notice.setPrincipalFen(principalFen);
        notice.setClaimants(List.of(claimants));
        assessed.setNotice(notice);
        return assessed;
    }

    private static Claimant bearing(@Nullable String bank, long own) {
        return new Claimant(ClaimantKind.BANK, bank, own, 0L);
    }

    private static Claimant standing(@Nullable String guarantor, long own) {
        return new Claimant(ClaimantKind.GUARANTOR, guarantor, own, 0L);
    }

    private static ClaimPayee bank(String party, long fen) {
        return new ClaimPayee(ClaimantKind.BANK, party, fen);
    }

    private static ClaimPayee guarantor(String party, long fen) {
        return new ClaimPayee(ClaimantKind.GUARANTOR, party, fen);
    }
}
