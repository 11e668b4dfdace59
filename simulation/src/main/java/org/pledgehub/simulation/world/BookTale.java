package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.pledgehub.contract.common.BookAccount;
import org.pledgehub.contract.common.BookBalance;
import org.pledgehub.contract.common.BookSide;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.BookBalancesReported;
import org.pledgehub.contract.ref.Pool;

/** Operator and authority tell their own books of a pool: mostly both of the same day, mostly alike, put right or taken back. */
final class BookTale {

    private static final List<BookAccount> ACCOUNTS =
            List.copyOf(EnumSet.complementOf(EnumSet.of(BookAccount.UNKNOWN)));

    private final Choices choices;
    private final Desk desk;
    private final Pool pool;

    BookTale(Choices choices, Desk desk, Pool pool) {
        this.choices = choices;
        this.desk = desk;
        this.pool = pool;
    }

    /** Tells the books of up to three days. */
    void tell() {
        for (int i = choices.between(0, 3); i > 0; i--) {
            var on = choices.dayIn(desk.first(), desk.diary().last());
            var book = book();
            if (choices.chance(90)) {
                say(Cast.operatorOf(pool), Role.OPERATOR, on, book);
            }
            if (choices.chance(90)) {
                say(
                        Cast.authorityOf(pool),
                        Role.AUTHORITY,
                        choices.chance(90) ? on : on.minusDays(1),
                        choices.chance(50) ? book : otherwise(book));
            }
        }
        if (choices.chance(40)) {
            slip();
        }
    }

    /** A book with an account, or a side, that nobody knows. */
    private void slip() {
        var on = choices.dayIn(desk.first(), desk.diary().last());
        var book = told(List.of(choices.oneOf(
                new BookBalance(BookAccount.UNKNOWN, BookSide.DEBIT, 1L),
                new BookBalance(BookAccount.FISCAL_CASH, BookSide.UNKNOWN, 1L))));
        var party = Cast.authorityOf(pool);
        var sentAt = Diary.noon(on);
        var slip = new Said(party, desk.diary().nextId(party, book), on, book, sentAt, sentAt);
        desk.diary().misspeak(slip, new Missteps.Draft(slip.eventId(), on, null).recordedAt(sentAt));
    }

    private List<BookBalance> book() {
        var lines = new ArrayList<BookBalance>();
        for (int i = choices.between(0, 4); i > 0; i--) {
            lines.add(new BookBalance(
                    choices.pick(ACCOUNTS),
                    choices.oneOf(BookSide.DEBIT, BookSide.CREDIT),
                    choices.oneOf(0L, 1L, 77_777L, choices.between(1, 900) * 1_000_000L)));
        }
        return lines;
    }

    /** With one line less, or one more, or one of another sum. */
    private List<BookBalance> otherwise(List<BookBalance> book) {
        var lines = new ArrayList<>(book);
        if (!lines.isEmpty()) {
            var line = lines.remove(choices.below(lines.size()));
            if (choices.chance(50)) {
                lines.add(new BookBalance(line.getAccount(), line.getSide(), line.getBalanceFen() + 1));
            }
        } else {
            lines.add(new BookBalance(choices.pick(ACCOUNTS), BookSide.DEBIT, 5L));
        }
        return lines;
    }

    private void say(String party, Role role, LocalDate on, List<BookBalance> book) {
        var sender = choices.chance(95) ? party : choices.pick(desk.cast().in(role));
        var said = desk.diary().say(sender, on, told(book));
        switch (choices.below(8)) {
            case 0 -> desk.diary().undo(said);
            case 1, 2 -> {
                var sentOn = said.sentOn().plusDays(choices.between(0, 60));
                desk.diary()
                        .tell(Telling.of(sender, on, sentOn, told(otherwise(book)))
                                .correcting(said.eventId()));
            }
            default -> {}
        }
    }

    private BookBalancesReported told(List<BookBalance> book) {
        return new BookBalancesReported(pool.getPool(), book, choices.chance(10) ? "对账记录 3 号" : null, "CNY");
    }
}
