package org.pledgehub.simulation.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.RightsPledged;
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
        lending(all);
        distress(all);
        rights(all);
        filings(all);
        mending(all);
        references(all);
        form(all);
        return Collections.unmodifiableMap(all);
    }

    private static void lending(Map<String, Predicate<SpokenWorld>> all) {
        all.put(
                "three tranches",
                world -> world.several(3, word -> word.is("LoanDisbursed"), word -> word.field("tranche")));
        all.put(
                "a tranche in another pool",
                world -> world.several(2, word -> word.is("LoanDisbursed"), word -> word.field("pool")));
        all.put("thirtieth day rests", world -> someDisbursedOn(world, day -> isWeekend(day.plusDays(30))));
        all.put(
                "thirtieth day is a make-up Sunday",
                world -> someDisbursedOn(world, LocalDate.of(2025, 8, 29)::equals));
        all.put(
                "thirtieth day in the next year",
                world -> someDisbursedOn(world, day -> day.plusDays(30).getYear() > day.getYear()));
        all.put(
                "thirtieth day in a year without calendar",
                world -> someDisbursedOn(world, day -> day.plusDays(30).getYear() == 2027));
        all.put("unknown pool", world -> world.some(word -> word.is("LoanDisbursed", "pool", "nowhere")));
        all.put(
                "instalments",
                world -> world.some(
                        word -> word.payload() instanceof LoanDisbursed disbursed && disbursed.getPlan() != null));
        all.put(
                "predecessor",
                world -> world.some(word ->
                        word.payload() instanceof LoanDisbursed disbursed && disbursed.getPredecessor() != null));
        all.put(
                "ten trillion yuan",
                world -> world.some(word -> word.is("LoanDisbursed", "amountFen", 1_000_000_000_000_000L)));
        all.put(
                "odd contract number",
                world -> world.some(word -> word.field("loan") instanceof LoanRef loan
                        && loan.getContract().matches(".*[/第#%].*")));
        all.put(
                "contract in full width",
                world -> world.some(word -> word.field("loan") instanceof LoanRef loan
                        && loan.getContract().startsWith("Ｃ")));
        all.put("extended twice", world -> world.several(2, word -> word.is("LoanExtended"), Word::envelope));
        all.put(
                "repayment without disbursement",
                world -> world.some(word -> word.is("RepaymentReceived")
                        && world.words().stream()
                                .noneMatch(other -> other.is("LoanDisbursed")
                                        && other.subject().equals(word.subject()))));
        all.put(
                "disbursed again after reversal",
                world -> world.someTarget(
                        "reversedEventId",
                        word -> word.is("LoanDisbursed")
                                && world.several(
                                        2,
                                        other -> other.is("LoanDisbursed", "tranche", word.field("tranche"))
                                                && other.subject().equals(word.subject()),
                                        Word::envelope)));
    }

    private static void distress(Map<String, Predicate<SpokenWorld>> all) {
        all.put(
                "new default after cure",
                world -> world.pair(
                        word -> word.is("DefaultCured"),
                        word -> word.is("DefaultReported"),
                        (cure, again) -> again.on().isAfter(cure.on())));
        all.put(
                "cure that names the default",
                world -> world.some(word -> word.is("DefaultCured")
                        && word.field("defaultEventId") instanceof String named
                        && !named.equals("null")));
        all.put(
                "partial cure",
                world -> world.pair(
                        word -> word.is("DefaultReported"),
                        word -> word.is("RepaymentReceived"),
                        (broken, paid) -> paid.on().isAfter(broken.on())));
        all.put(
                "notice before the default",
                world -> world.pair(
                        word -> word.is("CompensationNotice"),
                        word -> word.is("DefaultReported"),
                        (notice, broken) -> notice.sentOn().isBefore(broken.sentOn())));
        all.put(
                "notice without basis",
                world -> world.some(word -> word.is("CompensationNotice", "amountBasis", "null")));
        all.put(
                "requested sum",
                world -> world.some(
                        word -> word.is("CompensationNotice", "amountBasis", AmountBasis.REQUESTED_COMPENSATION)));
        all.put(
                "requested sum missing",
                world -> world.some(
                        word -> word.is("CompensationNotice", "amountBasis", AmountBasis.REQUESTED_COMPENSATION)
                                && word.field("requestedFen").equals("null")));
        all.put(
                "notice above the loan",
                world -> world.pair(
                        word -> word.is("LoanDisbursed"),
                        word -> word.payload() instanceof CompensationNotice,
                        (lent, notice) -> ((CompensationNotice) notice.payload()).getPrincipalFen()
                                > ((LoanDisbursed) lent.payload()).getAmountFen()));
        all.put(
                "two notices",
                world -> world.several(
                        2,
                        word -> word.is("CompensationNotice") && word.envelope().getCorrects() == null,
                        Word::envelope));
        all.put(
                "bank and guarantor both claim",
                world -> world.several(
                        2,
                        word -> word.is("CompensationNotice"),
                        word -> word.planned().party()));
        all.put("withdrawn notice", world -> world.some(word -> word.is("NoticeWithdrawn")));
        all.put(
                "claimants share the loss",
                world -> world.some(word -> word.payload() instanceof CompensationNotice notice
                        && notice.getClaimants().size() > 1));
        all.put(
                "recovery at a loss",
                world -> world.some(word ->
                        word.is("RecoveryReceived") && (long) word.field("costFen") > (long) word.field("grossFen")));
        all.put(
                "compensation paid",
                world -> world.some(word -> word.is("AccountMovement", "kind", MovementKind.COMPENSATION)));
        all.put(
                "payment reversed",
                world -> world.someTarget(
                        "reversedEventId", word -> word.is("AccountMovement", "kind", MovementKind.COMPENSATION)));
        all.put(
                "payment without claim",
                world -> world.some(word -> word.is("AccountMovement", "kind", MovementKind.COMPENSATION)
                        && word.field("claimId").equals("null")));
        all.put(
                "same default claimed by a party twice withdrawn",
                world -> world.several(
                        2,
                        word -> word.is("CompensationNotice"),
                        word -> word.envelope().getEventId()));
        all.put(
                "ceded by a guarantor",
                world -> world.some(
                        word -> word.is("RiskCeded") && word.planned().party().equals("guar")));
    }

    private static void rights(Map<String, Predicate<SpokenWorld>> all) {
        all.put(
                "several rights for a loan",
                world -> world.some(word -> word.payload() instanceof RightsPledged pledged
                        && pledged.getPledges().size() > 1));
        all.put(
                "one right for several loans",
                world -> world.words().stream()
                        .filter(word -> word.payload() instanceof RightsPledged pledged
                                && !pledged.getPledges().isEmpty())
                        .collect(Collectors.groupingBy(
                                word -> ((RightsPledged) word.payload())
                                        .getPledges()
                                        .get(0)
                                        .getRight(),
                                Collectors.mapping(Word::subject, Collectors.toSet())))
                        .values()
                        .stream()
                        .anyMatch(loans -> loans.size() > 1));
        all.put(
                "empty list of pledges",
                world -> world.some(word -> word.payload() instanceof RightsPledged pledged
                        && pledged.getPledges().isEmpty()));
        all.put("registered twice", world -> world.several(2, word -> word.is("PledgeRegistered"), Word::envelope));
        all.put(
                "lapse known long after",
                world -> world.some(word -> word.is("RightStatusChanged", "status", RightStatus.LAPSED)
                        && word.sentOn().isAfter(word.on().plusDays(80))));
        all.put(
                "lapse undone by reversal",
                world -> world.someTarget("reversedEventId", word -> word.is("RightStatusChanged")));
        all.put(
                "reversal of a lapse undone",
                world -> world.someTarget("reversedEventId", word -> word.is("RightEventReversed")));
        all.put("restored", world -> world.some(word -> word.is("RightStatusChanged", "status", RightStatus.RESTORED)));
        all.put(
                "cancellation undone",
                world -> world.someTarget("reversedEventId", word -> word.is("PledgeCancelled")));
        all.put(
                "cancelled before registered",
                world -> world.some(word -> word.is("PledgeCancelled", "registrationNo", "N-unknown")));
        all.put(
                "pledge passes to another bank",
                world -> world.some(word ->
                        word.is("PledgeChanged") && !word.field("pledgee").equals("null")));
        all.put(
                "right written otherwise",
                world -> world.some(word -> word.field("right").toString().matches("(?s).*(ZL|第|sr|Ｓ|CN).*")));
    }

    private static void filings(Map<String, Predicate<SpokenWorld>> all) {
        all.put(
                "filed before disbursement",
                world -> filed(world, (lent, filed) -> filed.on().isBefore(lent.on())));
        all.put(
                "filed on the day",
                world -> filed(world, (lent, filed) -> filed.on().isEqual(lent.on())));
        all.put(
                "filed on the thirtieth day",
                world -> filed(
                        world, (lent, filed) -> filed.on().isEqual(lent.on().plusDays(30))));
        all.put(
                "filed a day late",
                world -> filed(
                        world, (lent, filed) -> filed.on().isEqual(lent.on().plusDays(31))));
        all.put(
                "receipt told late",
                world -> world.some(word -> word.is("FilingReceived")
                        && word.sentOn().isAfter(word.on().plusDays(40))));
        all.put(
                "returned and accepted",
                world -> world.pair(
                        word -> word.is("FilingReviewed", "outcome", ReviewOutcome.RETURNED),
                        word -> word.is("FilingReviewed", "outcome", ReviewOutcome.ACCEPTED),
                        (returned, accepted) -> accepted.on().isAfter(returned.on())));
        all.put(
                "filed without receipt",
                world -> world.some(word -> word.is("ProjectFiled")
                        && world.words().stream()
                                .noneMatch(other -> other.is("FilingReceived")
                                        && other.subject().equals(word.subject()))));
        all.put(
                "feed of an authority stops",
                world -> world.words().stream()
                        .filter(word -> word.is("FeedComplete")
                                && word.planned().party().startsWith("au"))
                        .noneMatch(word ->
                                word.sentOn().isAfter(world.world().last().minusDays(100))));
    }

    private static boolean filed(SpokenWorld world, BiPredicate<Word, Word> fits) {
        return world.pair(word -> word.is("LoanDisbursed"), word -> word.is("FilingReceived"), fits);
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
                "AccountMovement")) {
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

    private static boolean someDisbursedOn(SpokenWorld world, Predicate<LocalDate> asked) {
        return world.some(word -> word.is("LoanDisbursed") && asked.test(word.on()));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
