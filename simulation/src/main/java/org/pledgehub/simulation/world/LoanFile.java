package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.key.LoanKey;

/** What the storyteller knows of one loan while he tells it. */
final class LoanFile {

    private static final List<LocalDate> NASTY_DAYS = List.of(
            LocalDate.of(2025, 8, 29),
            LocalDate.of(2025, 9, 1),
            LocalDate.of(2026, 1, 16),
            LocalDate.of(2026, 3, 5),
            LocalDate.of(2026, 12, 10),
            LocalDate.of(2025, 12, 2),
            LocalDate.of(2025, 12, 4),
            LocalDate.of(2026, 1, 22),
            LocalDate.of(2026, 8, 21),
            LocalDate.of(2025, 3, 5),
            LocalDate.of(2025, 1, 31),
            LocalDate.of(2026, 1, 31),
            LocalDate.of(2025, 9, 24),
            LocalDate.of(2025, 9, 25),
            LocalDate.of(2025, 10, 31),
            LocalDate.of(2025, 11, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 7, 1));

    private final Choices choices;
    private final Desk desk;
    private final int number;
    private final Pool pool;
    private final String bank;
    private final String contract;
    private final String borrower;
    private final LocalDate start;
    private final int moodPercent;
    private final List<Said> said = new ArrayList<>();
    private final List<Said> disbursed = new ArrayList<>();
    private long lentFen;
    private long repaidFen;

    LoanFile(Choices choices, Desk desk, int number) {
        this.choices = choices;
        this.desk = desk;
        this.number = number;
        this.pool = choices.pick(desk.cast().pools());
        this.bank = choices.pick(desk.cast().in(Role.BANK));
        this.contract = Names.contract(choices, number);
        this.borrower = Names.uscc(choices.between(1, 9));
        this.start = chooseStart();
        this.moodPercent = choices.oneOf(20, 60, 60, 100, 100, 100, 250);
    }

    Choices choices() {
        return choices;
    }

    Desk desk() {
        return desk;
    }

    int number() {
        return number;
    }

    Pool pool() {
        return pool;
    }

    String bank() {
        return bank;
    }

    String contract() {
        return contract;
    }

    String borrower() {
        return borrower;
    }

    LocalDate start() {
        return start;
    }

    Rulebook.Limits limits() {
        return desk.cast().limitsOf(pool);
    }

    /** Pool share as negotiated or as the policy has it. */
    int sharePpm() {
        Integer negotiated = pool.getPoolSharePpm();
        return negotiated == null ? limits().sharePpm() : negotiated;
    }

    /** The loan's name, now and then written in another way. */
    LoanRef ref() {
        return new LoanRef(bank, choices.chance(3) ? Names.writtenContract(choices, contract) : contract);
    }

    /** Whether something happens to this loan that happens to so many of a hundred; some loans are unlucky. */
    boolean befalls(int percent) {
        return choices.below(10_000) < percent * moodPercent;
    }

    /** Says something about the loan. */
    Said say(String party, LocalDate on, SpecificRecord payload) {
        return keep(desk.diary().say(party, on, payload));
    }

    /** Says something about the loan on a certain day. */
    Said say(String party, LocalDate on, LocalDate sentOn, SpecificRecord payload) {
        return keep(desk.diary().say(party, on, sentOn, payload));
    }

    /** Says that something never happened. */
    Said undo(Said wrong) {
        return keep(desk.diary().undo(wrong));
    }

    /** Keeps in mind what was said, to correct it later. */
    Said keep(Said fact) {
        said.add(fact);
        return fact;
    }

    /** Everything said about the loan so far, in the order of telling. */
    List<Said> said() {
        return List.copyOf(said);
    }

    /** Keeps in mind a disbursement. */
    void lent(Said disbursement, long amountFen) {
        disbursed.add(disbursement);
        lentFen += amountFen;
    }

    List<Said> disbursed() {
        return disbursed;
    }

    void repaid(long principalFen) {
        repaidFen += principalFen;
    }

    long lentFen() {
        return lentFen;
    }

    /** So much, or what was lent where that is less; at least one fen. */
    long asFarAsLent(long fen) {
        return Math.max(1, Math.min(fen, lentFen));
    }

    /** What is still owed, as far as the storyteller keeps count; at least one fen. */
    long owedFen() {
        return Math.max(1, lentFen - repaidFen);
    }

    /** The day on which the pool's term ends, or a day on which it does not matter. */
    LocalDate poolEnd() {
        LocalDate established = pool.getEstablishedOn();
        int months = limits().termMonths();
        return established == null || months == 0 ? desk.first() : established.plusMonths(months);
    }

    /** The id of the claim that a notice starts. */
    String claimOf(Said notice) {
        String key = LoanKey.parse(bank, contract).asOptional().orElseThrow().canonical();
        String event = notice.party().equals(bank) ? notice.eventId() : notice.party() + ":" + notice.eventId();
        return key + "#" + event;
    }

    /**
     * Most loans begin early, so that there is time for a default; some on the eve of a holiday, or when a policy or a
     * pool begins or ends; a few so late that their filing is still open when the story ends.
     */
    private LocalDate chooseStart() {
        var from = desk.first().plusDays(3);
        var last = desk.diary().last();
        LocalDate established = pool.getEstablishedOn();
        var edge = choices.chance(50) || established == null ? poolEnd() : established.minusDays(1);
        var nasty = Stream.concat(NASTY_DAYS.stream(), Stream.of(edge, edge.plusDays(1)))
                .filter(day -> day.isAfter(from) && day.isBefore(last))
                .toList();
        if (!nasty.isEmpty() && choices.chance(25)) {
            return choices.pick(nasty);
        }
        int luck = choices.below(8);
        if (luck == 0) {
            return last.minusDays(choices.between(5, 45));
        }
        return choices.dayIn(from, last.minusDays(luck == 1 ? 15 : 220));
    }
}
