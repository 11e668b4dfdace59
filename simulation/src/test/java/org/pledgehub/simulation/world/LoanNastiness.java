package org.pledgehub.simulation.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.ClaimStart;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.in.RiskCeded;
import org.pledgehub.simulation.world.SpokenWorld.Word;

/** What must happen to loans and their rights in some world. */
final class LoanNastiness {

    private static final long PLENTY = 1_000_000_000_000L;
    private static final int WHOLE = 1_000_000;

    private LoanNastiness() {}

    /** Adds all of it. */
    static void addTo(Map<String, Predicate<SpokenWorld>> all) {
        lending(all);
        distress(all);
        rights(all);
        filings(all);
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
        all.put("share that ends on half a fen", LoanNastiness::someShareEndsOnHalf);
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
                "disposal request before its amounts",
                world -> world.some(word -> word.is("CompensationNotice", "startedBy", ClaimStart.DISPOSAL_REQUEST)
                        && word.is("CompensationNotice", "principalFen", 0L)
                        && word.field("requestedFen").equals("null")));
        all.put(
                "a borrower's application",
                world -> world.some(
                        word -> word.is("CompensationNotice", "startedBy", ClaimStart.BORROWER_APPLICATION)));
        all.put(
                "requested sum",
                world -> world.some(
                        word -> word.is("CompensationNotice", "amountBasis", AmountBasis.REQUESTED_COMPENSATION)));
        all.put(
                "requested sum without a loss",
                world -> world.some(word -> word.payload() instanceof CompensationNotice notice
                        && notice.getRequestedFen() != null
                        && notice.getPrincipalFen() == 0
                        && notice.getInterestFen() == 0));
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
        all.put("claim taken over", world -> world.some(word -> word.is("ClaimTakenOver")));
        all.put("claim written off", world -> world.some(word -> word.is("ClaimWrittenOff")));
        all.put(
                "default of one tranche",
                world -> world.some(
                        word -> word.payload() instanceof DefaultReported reported && reported.getTranche() != null));
        all.put("withdrawn notice", world -> world.some(word -> word.is("NoticeWithdrawn")));
        all.put(
                "claimants share the loss",
                world -> world.some(word -> word.payload() instanceof CompensationNotice notice
                        && notice.getClaimants().size() > 1));
        all.put(
                "recovery at a loss",
                world -> world.some(word ->
                        word.is("RecoveryReceived") && (long) word.field("costFen") > (long) word.field("grossFen")));
        all.put("end of recovery", world -> world.some(word -> word.is("RecoveryEnded")));
        all.put(
                "end of recovery taken back",
                world -> world.someTarget("reversedEventId", word -> word.is("RecoveryEnded")));
        all.put(
                "paid again after the end of recovery",
                world -> world.some(paid -> paid.is("AccountMovement", "kind", MovementKind.COMPENSATION)
                        && world.some(end -> end.is("RecoveryEnded")
                                && end.on().isBefore(paid.on())
                                && end.field("claimId").equals(paid.field("claimId")))));
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
                "receipt of a cession above it",
                world -> world.some(word -> word.payload() instanceof RiskCeded ceded
                        && ceded.getReceivedFen() != null
                        && ceded.getReceivedFen() > ceded.getCededFen()));
        all.put(
                "receipt of a cession told later",
                world -> world.someTarget(
                        "corrects",
                        word -> word.payload() instanceof RiskCeded ceded && ceded.getReceivedFen() == null));
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

    private static boolean someDisbursedOn(SpokenWorld world, Predicate<LocalDate> asked) {
        return world.some(word -> word.is("LoanDisbursed") && asked.test(word.on()));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean someShareEndsOnHalf(SpokenWorld world) {
        return world.pools().stream().anyMatch(pool -> {
            Integer share = pool.getPoolSharePpm();
            return share != null
                    && world.some(word -> word.payload() instanceof LoanDisbursed disbursed
                            && disbursed.getPool().equals(pool.getPool())
                            && disbursed.getAmountFen() < PLENTY
                            && disbursed.getAmountFen() * share % WHOLE == WHOLE / 2);
        });
    }
}
