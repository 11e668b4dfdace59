package org.pledgehub.simulation.world;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.world.SpokenWorld.Word;

/** What must happen in some world, each with how a world is asked for it. */
final class Nastiness {

    private static final long PLENTY = 1_000_000_000_000L;

    /** By name. */
    static final Map<String, Predicate<SpokenWorld>> ALL = all();

    private Nastiness() {}

    /** Less money than plenty is paid into a pool that has loans. */
    static boolean isPoor(SpokenWorld world) {
        return world.pools().stream()
                .anyMatch(pool -> world.words().stream()
                                .filter(word -> word.payload() instanceof AccountMovement movement
                                        && movement.getPool().equals(pool.getPool())
                                        && movement.getKind() == MovementKind.CONTRIBUTION)
                                .mapToLong(word -> Math.max(
                                        0, Math.min(PLENTY, ((AccountMovement) word.payload()).getAmountFen())))
                                .sum()
                        < PLENTY);
    }

    private static Map<String, Predicate<SpokenWorld>> all() {
        var all = new TreeMap<String, Predicate<SpokenWorld>>();
        LoanNastiness.addTo(all);
        mending(all);
        references(all);
        form(all);
        return Collections.unmodifiableMap(all);
    }

    private static void mending(Map<String, Predicate<SpokenWorld>> all) {
        for (var kind : FaultKind.values()) {
            if (List.of(
                            FaultKind.CORRECTION,
                            FaultKind.CORRECTION_OF_CORRECTION,
                            FaultKind.REVERSAL,
                            FaultKind.LATE,
                            FaultKind.BACK_DATED,
                            FaultKind.FOREIGN_KEY,
                            FaultKind.BAD_FORM,
                            FaultKind.LAPSE,
                            FaultKind.LAPSE_UNDONE)
                    .contains(kind)) {
                all.put(
                        "fault " + kind,
                        world -> world.world().events().stream()
                                .anyMatch(event -> event.faults().contains(kind)));
            }
        }
        all.put(
                "correction of a reversal",
                world -> world.someTarget("corrects", word -> word.kind().endsWith("Reversed")));
        all.put(
                "reversal of a reversal",
                world -> world.someTarget("reversedEventId", word -> word.kind().endsWith("Reversed")));
        all.put(
                "reversal of a correction",
                world -> world.someTarget(
                        "reversedEventId", word -> word.envelope().getCorrects() != null));
        all.put(
                "correction of an unknown event",
                world -> world.some(word -> "never-sent".equals(word.envelope().getCorrects())));
        all.put(
                "reversal of an unknown event",
                world -> world.some(word -> word.field("reversedEventId").equals("never-sent")));
        all.put(
                "corrected twice at one instant",
                world -> world.pair(
                        word -> word.envelope().getCorrects() != null,
                        word -> word.envelope().getCorrects() != null,
                        (one, other) -> one.envelope()
                                        .getCorrects()
                                        .equals(other.envelope().getCorrects())
                                && one.envelope()
                                        .getRecordedAt()
                                        .equals(other.envelope().getRecordedAt())));
        all.put(
                "corrects itself",
                world -> world.some(word ->
                        word.envelope().getEventId().equals(word.envelope().getCorrects())));
        all.put(
                "two that correct each other",
                world -> world.pair(Nastiness::isCorrection, Nastiness::isCorrection, Nastiness::nameEachOther));
        all.put(
                "reversal under another loan",
                world -> world.some(word -> world.target(word, "reversedEventId")
                        .filter(wrong -> !wrong.subject().equals(word.subject()))
                        .isPresent()));
        all.put(
                "reversal of another party's event",
                world -> world.some(word -> word.is("LoanEventReversed")
                        && word.planned().party().startsWith("op")
                        && world.target(word, "reversedEventId").isEmpty()));
        for (var kind : List.of(
                "LoanDisbursed",
                "RepaymentReceived",
                "DefaultReported",
                "DefaultCured",
                "CompensationNotice",
                "FilingReceived",
                "FilingReviewed",
                "ProjectFiled",
                "RightsPledged",
                "PledgeRegistered",
                "RightStatusChanged",
                "RiskCeded",
                "RecoveryReceived",
                "AccountMovement",
                "BalanceReported")) {
            all.put("corrected " + kind, world -> world.someTarget("corrects", word -> word.is(kind)));
            all.put("reversed " + kind, world -> world.someTarget("reversedEventId", word -> word.is(kind)));
        }
    }

    private static void references(Map<String, Predicate<SpokenWorld>> all) {
        all.put("three pools", world -> world.pools().size() == 3);
        all.put(
                "pool without day of establishment",
                world -> world.pools().stream().anyMatch(pool -> pool.getEstablishedOn() == null));
        all.put("negotiated share", world -> world.pools().stream().anyMatch(pool -> pool.getPoolSharePpm() != null));
        all.put(
                "policy that nobody has written",
                world ->
                        world.pools().stream().anyMatch(pool -> pool.getPolicy().equals("unwritten")));
        all.put("two versions", world -> world.world().references().toString().contains("version\": 2"));
        all.put("amended calendar", world -> world.world().calendars().size() > 2);
        all.put(
                "calendar amended twice",
                world -> world.world().calendars().stream().anyMatch(calendar -> calendar.getVersion() == 3));
        all.put("two ingress partitions", world -> world.world().site().ingressPartitions() == 2);
        for (var policy : List.of("chaoyang", "haidian", "shunyi", "mentougou", "beijing", "yunfu")) {
            all.put(
                    "policy " + policy,
                    world -> world.pools().stream()
                            .anyMatch(pool -> pool.getPolicy().equals(policy)));
        }
    }

    private static void form(Map<String, Predicate<SpokenWorld>> all) {
        all.put(
                "blank event id",
                world -> world.some(word -> word.envelope().getEventId().isBlank()));
        all.put(
                "no date",
                world -> world.some(word -> word.envelope().getOccurredOn() == null
                        && word.envelope().getOccurredAt() == null));
        all.put(
                "by instant",
                world -> world.some(word -> word.envelope().getOccurredAt() != null
                        && word.planned().faults().isEmpty()));
        all.put(
                "midnight in China",
                world -> world.some(word -> word.envelope().getOccurredAt() != null
                        && word.envelope().getOccurredAt().toString().endsWith("T16:00:00Z")));
        all.put(
                "tomorrow",
                world -> world.some(word -> word.on().isEqual(word.sentOn().plusDays(1))));
        all.put("dollars", world -> world.some(word -> word.field("currency").equals("USD")));
        for (long amount : List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1_000_000_000_000_001L)) {
            all.put(
                    "amount " + amount,
                    world -> world.some(
                            word -> List.of(word.field("amountFen"), word.field("principalFen"), word.field("cededFen"))
                                    .contains(amount)));
        }
        all.put(
                "disabled sender",
                world -> world.some(word -> word.planned().party().equals("shut")));
        all.put(
                "sender that nobody registered",
                world -> world.some(word -> word.planned().party().equals("ghost")));
        all.put(
                "too many items",
                world -> world.some(word -> word.field("ownerUsccs") instanceof List<?> owners && owners.size() > 500));
    }

    private static boolean isCorrection(Word word) {
        return word.envelope().getCorrects() != null;
    }

    private static boolean nameEachOther(Word one, Word other) {
        return one.envelope().getEventId().equals(other.envelope().getCorrects())
                && other.envelope().getEventId().equals(one.envelope().getCorrects());
    }
}
