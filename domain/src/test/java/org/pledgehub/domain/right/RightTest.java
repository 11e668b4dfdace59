package org.pledgehub.domain.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactRefusal;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.SourceRef;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.Uscc;

class RightTest {

    private static final PartyId REGISTRY = PartyId.of("cnipa");
    private static final PartyId ICBC = PartyId.of("icbc");
    private static final PartyId CMB = PartyId.of("cmb");
    private static final Uscc OWNER = Uscc.of("91110105MA01A2B3C4");

    @Test
    void shouldKnowNothingAtFirst() {
        var right = Right.of(List.of(), List.of(), List.of());

        assertThat(right.history()).isEqualTo(RightHistory.unknown());
        assertThat(right.history().isInForceOn(day("2026-01-01"))).isTrue();
        assertThat(right.history().isPledgedTo(ICBC, day("2026-01-01"))).isFalse();
    }

    @Test
    void shouldStandFromRegistrationToCancellation() {
        var history = after(registered("r1", "2026-01-10", "N1"), cancelled("r2", "2026-06-01", "N1"));

        assertThat(history.isPledgedTo(ICBC, day("2026-01-09"))).isFalse();
        assertThat(history.isPledgedTo(ICBC, day("2026-01-10"))).isTrue();
        assertThat(history.isPledgedTo(ICBC, day("2026-05-31"))).isTrue();
        assertThat(history.isPledgedTo(ICBC, day("2026-06-01"))).isFalse();
    }

    @Test
    void shouldStandThroughTheLastDayOfItsTerm() {
        var history = after(report(
                "r1", "2026-01-10", new RightEvent.PledgeRegistered("N1", OWNER, ICBC, Told.known(day("2027-01-09")))));

        assertThat(history.isPledgedTo(ICBC, day("2027-01-09"))).isTrue();
        assertThat(history.isPledgedTo(ICBC, day("2027-01-10"))).isFalse();
    }

    @Test
    void shouldPassFromOnePledgeeToTheNext() {
        var history = after(
                registered("r1", "2026-01-10", "N1"),
                report(
                        "r2",
                        "2026-03-01",
                        new RightEvent.PledgeChanged("N1", Told.known(CMB), Told.known(day("2026-12-31")))));

        assertThat(history.isPledgedTo(ICBC, day("2026-02-28"))).isTrue();
        assertThat(history.isPledgedTo(ICBC, day("2026-03-01"))).isFalse();
        assertThat(history.isPledgedTo(CMB, day("2026-03-01"))).isTrue();
        assertThat(history.isPledgedTo(CMB, day("2027-01-01"))).isFalse();
    }

    @Test
    void shouldLapseRetroactivelyAndBeRestored() {
        var lapse = status("s1", "2025-07-01", LegalStatus.LAPSED);
        var restored = status("s2", "2025-09-01", LegalStatus.RESTORED);

        assertThat(after(lapse).isInForceOn(day("2026-01-01"))).isFalse();
        assertThat(after(lapse, restored).isInForceOn(day("2025-06-30"))).isTrue();
        assertThat(after(lapse, restored).isInForceOn(day("2025-08-31"))).isFalse();
        assertThat(after(lapse, restored).isInForceOn(day("2026-01-01"))).isTrue();
    }

    @Test
    void shouldNeverHaveLapsedWhereTheLapseIsReversed() {
        var history = after(status("s1", "2025-07-01", LegalStatus.LAPSED), reversal("s2", "2026-01-05", "s1"));

        assertThat(history.statuses()).isEmpty();
        assertThat(history.isInForceOn(day("2025-08-01"))).isTrue();
    }

    @Test
    void shouldTakeTheStatusRecordedLaterOfTwoOnOneDay() {
        var lapsed = status("s1", "2025-07-01", LegalStatus.LAPSED);
        var restored = fact(
                "s0",
                "2025-07-01",
                noon("2025-10-01"),
                Relation.original(),
                new RightEvent.StatusChanged(LegalStatus.RESTORED));

        assertThat(after(lapsed, restored).isInForceOn(day("2025-07-01"))).isTrue();
        assertThat(after(restored, lapsed).isInForceOn(day("2025-07-01"))).isTrue();
    }

    @Test
    void shouldKeepTheOwnersOfTheLastChange() {
        var other = Uscc.of("91110108MA00000000");
        var history = after(
                report("o2", "2026-05-01", new RightEvent.OwnersChanged(List.of(other, OWNER))),
                report("o1", "2026-04-01", new RightEvent.OwnersChanged(List.of(OWNER))));

        assertThat(history.owners()).containsExactly(OWNER, other);
    }

    @Test
    void shouldWaitForTheRegistrationThatACancellationNames() {
        var cancellation = cancelled("r2", "2026-06-01", "N1");

        assertThat(right(cancellation).answerTo(cancellation.key()))
                .isEqualTo(new RightAnswer.AwaitsRegistration("N1"));
        assertThat(right(cancellation, registered("r1", "2026-01-10", "N1")).answerTo(cancellation.key()))
                .isEqualTo(new RightAnswer.Holds());
    }

    @Test
    void shouldNotWaitForWhatItsSenderHasTakenBack() {
        var cancellation = cancelled("r2", "2026-06-01", "N1");
        var right = right(cancellation, reversal("r3", "2026-06-02", "r2"));

        assertThat(right.answerTo(cancellation.key())).isEqualTo(new RightAnswer.Holds());
    }

    @Test
    void shouldStayAnsweredWhereTheRegistrationIsReversedLater() {
        var cancellation = cancelled("r2", "2026-06-01", "N1");
        var right = right(registered("r1", "2026-01-10", "N1"), cancellation, reversal("r3", "2026-06-02", "r1"));

        assertThat(right.answerTo(cancellation.key())).isEqualTo(new RightAnswer.Holds());
        assertThat(right.history().pledges()).isEmpty();
    }

    @Test
    void shouldWaitForTheEventThatACorrectionNames() {
        var correction = corrects("s2", "2025-07-02", "s1", new RightEvent.StatusChanged(LegalStatus.LAPSED));

        assertThat(right(correction).answerTo(correction.key()))
                .isEqualTo(new RightAnswer.AwaitsEvent(EventId.of("s1")));
    }

    @Test
    void shouldRefuseACorrectionOfAnotherKind() {
        var correction = corrects("s2", "2025-07-02", "r1", new RightEvent.StatusChanged(LegalStatus.LAPSED));

        assertThat(right(registered("r1", "2026-01-10", "N1"), correction).answerTo(correction.key()))
                .isEqualTo(new RightAnswer.Refused(FactRefusal.CORRECTION_CHANGES_SUBJECT));
    }

    @Test
    void shouldRejectARepeatWithItsReason() {
        var fact = registered("r1", "2026-01-10", "N1");

        assertThat(right(fact).decide(new RightCommand.ReportFact(fact)))
                .isEqualTo(new RightDecision.Rejected(RightRejection.DUPLICATE));
    }

    @Test
    void shouldRejectAUsedIdWithAnotherBody() {
        var other = cancelled("r1", "2026-06-01", "N1");

        assertThat(right(registered("r1", "2026-01-10", "N1")).decide(new RightCommand.ReportFact(other)))
                .isEqualTo(new RightDecision.Rejected(RightRejection.EVENT_ID_REUSED));
    }

    @Test
    void shouldRememberWhoWatches() {
        var loan = LoanKey.of("icbc/C1");
        var right = Right.of(List.of(), List.of(), List.of());

        assertThat(right.evolve(new RightChange.WatcherAdded(loan)).watchers()).containsExactly(loan);
    }

    @Test
    void shouldKeepTheLatestWordOfEachLoanOnItsClaims() {
        var first = claimOn("icbc/C1", "2026-06-25", "n1");
        var withdrawnFor = claimOn("icbc/C1", "2026-08-20", "n2");
        var other = claimOn("cmb/C7", "2026-07-01", "k1");

        var right = Right.of(List.of(), List.of(), List.of(first))
                .evolve(new RightChange.ClaimNoted(other.loan(), Told.known(other)))
                .evolve(new RightChange.ClaimNoted(first.loan(), Told.known(withdrawnFor)));

        assertThat(right.claims()).containsExactly(other, withdrawnFor);
        assertThat(right.evolve(new RightChange.ClaimNoted(other.loan(), Told.unknown()))
                        .claims())
                .containsExactly(withdrawnFor);
    }

    @Test
    void shouldHaveAPlaceForEachOfTwoClaimsUnderOneIdOfTheirBank() {
        var one = claimOn("icbc/C1", "2026-06-25", "n1");
        var other = claimOn("icbc/C2", "2026-06-25", "n1");

        assertThat(Right.of(List.of(), List.of(), List.of(other, one)).claims()).containsExactly(one, other);
    }

    @Test
    void shouldComeToTheSameHistoryAndAnswersInAnyOrder() {
        var facts = new ArrayList<>(List.of(
                registered("r1", "2026-01-10", "N1"),
                registered("r2", "2026-01-12", "N2"),
                report("r3", "2026-02-01", new RightEvent.PledgeChanged("N1", Told.known(CMB), Told.unknown())),
                cancelled("r4", "2026-06-01", "N2"),
                reversal("r5", "2026-06-02", "r2"),
                cancelled("r6", "2026-06-01", "N3"),
                status("s1", "2025-07-01", LegalStatus.LAPSED),
                corrects("s2", "2025-08-01", "s1", new RightEvent.StatusChanged(LegalStatus.LAPSED)),
                status("s3", "2025-09-01", LegalStatus.RESTORED),
                reversal("s4", "2026-01-01", "s9")));
        var expected = right(facts);

        for (int seed = 0; seed < 200; seed++) {
            Collections.shuffle(facts, new Random(seed));
            var shuffled = right(facts);
            assertThat(shuffled.history()).isEqualTo(expected.history());
            assertThat(facts)
                    .allSatisfy(
                            fact -> assertThat(shuffled.answerTo(fact.key())).isEqualTo(expected.answerTo(fact.key())));
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static RightHistory after(Fact<RightEvent>... facts) {
        return right(List.of(facts)).history();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Right right(Fact<RightEvent>... facts) {
        return right(List.of(facts));
    }

    private static Right right(List<Fact<RightEvent>> facts) {
        var right = Right.of(List.of(), List.of(), List.of());
        for (var fact : facts) {
            right = right.evolve(new RightChange.FactKept(fact));
        }
        return right;
    }

    private static Fact<RightEvent> registered(String id, String on, String number) {
        return report(id, on, new RightEvent.PledgeRegistered(number, OWNER, ICBC, Told.unknown()));
    }

    private static Fact<RightEvent> cancelled(String id, String on, String number) {
        return report(id, on, new RightEvent.PledgeCancelled(number));
    }

    private static Fact<RightEvent> status(String id, String on, LegalStatus status) {
        return report(id, on, new RightEvent.StatusChanged(status));
    }

    private static Fact<RightEvent> report(String id, String on, RightEvent event) {
        return fact(id, on, noon(on), Relation.original(), event);
    }

    private static Fact<RightEvent> corrects(String id, String on, String corrected, RightEvent event) {
        return fact(id, on, noon(on), Relation.corrects(EventId.of(corrected)), event);
    }

    private static Fact<RightEvent> reversal(String id, String on, String reversed) {
        return fact(id, on, noon(on), Relation.reverses(EventId.of(reversed)), new RightEvent.Reversal());
    }

    private static Fact<RightEvent> fact(
            String id, String on, Instant recordedAt, Relation relation, RightEvent event) {
        var key = new EventKey(REGISTRY, EventId.of(id));
        var header = new EventHeader(
                key.party(),
                Role.REGISTRY,
                key.eventId(),
                day(on),
                recordedAt,
                relation,
                on + event,
                new SourceRef("t", 0, 0));
        return new Fact<>(header, event);
    }

    private static ClaimOnRight claimOn(String loan, String noticedOn, String event) {
        var key = LoanKey.of(loan);
        return new ClaimOnRight(
                key, PoolId.of("cy"), day(noticedOn), noon(noticedOn), new EventKey(key.bank(), EventId.of(event)));
    }

    private static Instant noon(String day) {
        return day(day).atTime(4, 0).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
