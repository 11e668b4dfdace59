package org.pledgehub.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.RightEventReversed;
import org.pledgehub.contract.in.RightStatusChanged;
import org.pledgehub.simulation.history.FaultKind;

/**
 * Everything that is said, with its envelope and the time at which it is sent. Event ids are a letter for the kind and a
 * number, counted for each party, so that two parties use the same ids.
 */
final class Diary {

    /** China Standard Time; without summer time since 1991. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59, 999_000_000);
    private static final int LATE_DAYS = 10;
    private static final int BACK_DATED_DAYS = 30;

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("LoanEventReversed", "u"),
            Map.entry("RightEventReversed", "u"),
            Map.entry("PoolEventReversed", "u"),
            Map.entry("RepaymentReceived", "y"),
            Map.entry("RightsPledged", "p"),
            Map.entry("PledgeRegistered", "r"),
            Map.entry("PledgeChanged", "h"),
            Map.entry("PledgeCancelled", "k"),
            Map.entry("RightStatusChanged", "s"),
            Map.entry("ProjectFiled", "o"),
            Map.entry("FilingReceived", "a"),
            Map.entry("FilingReviewed", "v"),
            Map.entry("CompensationNotice", "n"),
            Map.entry("NoticeWithdrawn", "t"),
            Map.entry("RiskCeded", "e"),
            Map.entry("RecoveryReceived", "z"),
            Map.entry("RecoveryEnded", "q"),
            Map.entry("AccountMovement", "m"),
            Map.entry("DefaultReported", "x"),
            Map.entry("DefaultCured", "g"),
            Map.entry("LoanSnapshot", "b"));

    private final Choices choices;
    private final Voices voices;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, Integer> counters = new HashMap<>();
    private final Set<String> corrections = new TreeSet<>();
    private final List<Planned> events = new ArrayList<>();

    Diary(Choices choices, Voices voices, LocalDate first, LocalDate last) {
        this.choices = choices;
        this.voices = voices;
        this.first = first;
        this.last = last;
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atOffset(CHINA).toLocalDate();
    }

    /** Noon of a day in China. */
    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(CHINA);
    }

    /** The instant at which the day after begins in China, while it is still that day in UTC. */
    static Instant nextMidnight(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(CHINA);
    }

    /** How much was said so far, up to the last day. */
    int size() {
        return (int) events.stream().filter(this::isInTime).count();
    }

    /** Last day of the story. */
    LocalDate last() {
        return last;
    }

    /** Says that something happened on a day, on that day or a little later. */
    Said say(String party, LocalDate on, SpecificRecord payload) {
        return say(party, on, on.plusDays(usualLag()), payload);
    }

    /** Says that something happened on a day, on that very day. */
    Said sayAtOnce(String party, LocalDate on, SpecificRecord payload) {
        return say(party, on, on, payload);
    }

    /** Says on a certain day that something happened earlier. */
    Said say(String party, LocalDate on, LocalDate sentOn, SpecificRecord payload) {
        return tell(Telling.of(party, on, sentOn, payload));
    }

    /** Says it; of what happened before the story begins, its parties tell when it does. */
    Said tell(Telling telling) {
        var sentAt = sometime(telling.sentOn().isBefore(first) ? first : telling.sentOn());
        var recordedAt = telling.recordedLike().map(Said::recordedAt).orElseGet(() -> recorded(sentAt));
        var id = nextId(telling.party(), telling.payload());
        var said = new Said(telling.party(), id, telling.on(), telling.payload(), recordedAt, sentAt);
        write(said, envelope(said, telling.corrects()), faultsOf(said, telling.corrects()));
        telling.corrects().ifPresent(corrected -> corrections.add(said.party() + "/" + id));
        return said;
    }

    /** Says that an event of the same sender never happened, some days after it was sent. */
    Said undo(Said wrong) {
        var on = wrong.sentOn().plusDays(choices.below(20));
        return sayAtOnce(wrong.party(), on, Reversals.of(wrong.payload(), wrong.eventId()));
    }

    /** Says something that has an envelope of its own and is wrong in form. */
    void misspeak(Said said, Envelope envelope) {
        write(said, envelope, EnumSet.of(FaultKind.BAD_FORM));
    }

    /** An id that the party has not used yet. */
    String nextId(String party, SpecificRecord payload) {
        String letter = letterOf(payload);
        return letter + counters.merge(party + "/" + letter, 1, Integer::sum);
    }

    /** The id that the party will use next for such an event, or the one after that, and so on. */
    String idToCome(String party, SpecificRecord payload, int ahead) {
        String letter = letterOf(payload);
        return letter + (counters.getOrDefault(party + "/" + letter, 0) + ahead);
    }

    private static String letterOf(SpecificRecord payload) {
        String kind = payload.getSchema().getName();
        return LETTERS.getOrDefault(kind, kind.substring(0, 1).toLowerCase(Locale.ROOT));
    }

    /** Events by append time; what would be sent after the last day is not there. */
    List<Planned> events() {
        return events.stream()
                .filter(this::isInTime)
                .sorted(Comparator.comparing(Planned::sentAt))
                .toList();
    }

    private void write(Said said, Envelope envelope, Set<FaultKind> faults) {
        var event = voices.inRole(said.party(), envelope, said.payload());
        events.add(new Planned(said.party(), event, said.sentAt(), faults));
    }

    private boolean isInTime(Planned event) {
        return !dayOf(event.sentAt()).isAfter(last);
    }

    private Envelope envelope(Said said, Optional<String> corrects) {
        var at = choices.chance(6) ? Optional.of(momentOf(choices, said.on())) : hourOfReceipt(said);
        return new Envelope(
                said.eventId(),
                at.isPresent() ? null : said.on(),
                at.orElse(null),
                said.recordedAt(),
                remark("file 1 line "),
                remark("case "),
                remark("x"),
                corrects.orElse(null));
    }

    /** Most receipts of filings tell their hour. */
    private Optional<Instant> hourOfReceipt(Said said) {
        var chosen = choices.fork("hour of " + said.party() + "/" + said.eventId());
        return said.payload() instanceof FilingReceived && chosen.chance(60)
                ? Optional.of(momentOf(chosen, said.on()))
                : Optional.empty();
    }

    private @Nullable String remark(String text) {
        int luck = choices.below(40);
        return luck == 0 ? text + choices.below(100) : luck == 1 ? " " : null;
    }

    private Set<FaultKind> faultsOf(Said said, Optional<String> corrects) {
        var faults = EnumSet.noneOf(FaultKind.class);
        corrects.ifPresent(earlier -> faults.add(
                corrections.contains(said.party() + "/" + earlier)
                        ? FaultKind.CORRECTION_OF_CORRECTION
                        : FaultKind.CORRECTION));
        if (said.payload().getSchema().getName().endsWith("Reversed")) {
            faults.add(FaultKind.REVERSAL);
        }
        ofRight(said.payload()).ifPresent(faults::add);
        if (voices.isOfForeignBank(said.party(), said.payload())) {
            faults.add(FaultKind.FOREIGN_KEY);
        }
        long days = ChronoUnit.DAYS.between(said.on(), said.sentOn());
        if (days >= LATE_DAYS) {
            faults.add(days >= BACK_DATED_DAYS ? FaultKind.BACK_DATED : FaultKind.LATE);
        }
        return faults;
    }

    private static Optional<FaultKind> ofRight(SpecificRecord payload) {
        if (payload instanceof RightStatusChanged changed) {
            return switch (changed.getStatus()) {
                case LAPSED, INVALIDATED, EXPIRED -> Optional.of(FaultKind.LAPSE);
                case RESTORED -> Optional.of(FaultKind.LAPSE_UNDONE);
                case IN_FORCE, UNKNOWN -> Optional.empty();
            };
        }
        boolean undoesLapse = payload instanceof RightEventReversed reversed
                && reversed.getReversedEventId().startsWith(LETTERS.getOrDefault("RightStatusChanged", ""));
        return undoesLapse ? Optional.of(FaultKind.LAPSE_UNDONE) : Optional.empty();
    }

    private int usualLag() {
        int luck = choices.below(20);
        if (luck < 13) {
            return 0;
        }
        return luck < 19 ? choices.between(1, 3) : choices.between(4, 25);
    }

    private Instant recorded(Instant sentAt) {
        return switch (choices.below(40)) {
            case 0 -> sentAt.plus(Duration.ofDays(1));
            case 1 -> sentAt.minus(Duration.ofDays(choices.between(1, 400)));
            case 2 -> sentAt;
            case 3, 4, 5 -> dayOf(sentAt).atStartOfDay().toInstant(CHINA);
            default -> sentAt.minusSeconds(choices.below(600));
        };
    }

    /** Some time of a day of work, or the first or last moment of the day. */
    private Instant sometime(LocalDate day) {
        return choices.chance(10)
                ? momentOf(choices, day)
                : day.atTime(8, 0).toInstant(CHINA).plusSeconds(choices.below(12 * 3600));
    }

    /** A moment of the day that is another day in UTC, or just not. */
    private static Instant momentOf(Choices chosen, LocalDate day) {
        return switch (chosen.below(4)) {
            case 0 -> day.atStartOfDay().toInstant(CHINA);
            case 1 -> day.atTime(LAST_MOMENT).toInstant(CHINA);
            case 2 -> day.atTime(7, 59, 59).toInstant(CHINA);
            default -> day.atTime(8, 0).toInstant(CHINA);
        };
    }
}
