package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.simulation.history.Site;

/** Makes worlds: the same choices give the same world. */
public final class WorldGenerator {

    private static final int FEWEST_LOANS = 8;
    private static final int MOST_LOANS = 16;
    private static final int ENOUGH_EVENTS = 190;
    private static final LocalDate EARLIEST = LocalDate.of(2025, 1, 2);
    private static final LocalDate LATEST = LocalDate.of(2026, 2, 20);

    private WorldGenerator() {}

    /** The world of these choices. */
    public static World generate(Choices choices) {
        var first = choices.dayIn(EARLIEST, LATEST);
        var last = first.plusDays(choices.between(330, 420));
        var cast = Cast.of(choices.fork("cast"), first);
        var site = new Site(
                choices.between(1, 3),
                choices.oneOf(1, 1, 1, 2),
                List.copyOf(cast.roles().keySet()));
        var diary = new Diary(choices.fork("diary"), new Voices(cast.roles()), first, last);
        var desk = new Desk(cast, diary, first);
        cast.pools().forEach(pool -> PoolTale.tell(choices.fork(pool.getPool()), desk, pool));
        new FeedTale(choices.fork("feeds"), desk).tell();
        new Missteps(choices.fork("missteps"), desk).tell();
        for (int number = 1; number <= MOST_LOANS; number++) {
            if (number <= FEWEST_LOANS || diary.size() < ENOUGH_EVENTS) {
                LoanTale.tell(choices.fork("loan " + number), desk, number);
            }
        }
        cast.pools().forEach(pool -> new LifeTale(choices.fork("life of " + pool.getPool()), desk, pool).tell());
        cast.pools().forEach(pool -> new DutyTale(choices.fork("duties of " + pool.getPool()), desk, pool).tell());
        new LifeSlips(choices.fork("slips"), desk).tell();
        BalanceTale.tell(choices.fork("balances"), desk);
        var calendars = Almanac.of(choices.fork("calendars"));
        return new World(site, cast.references(), calendars, diary.events(), first, last);
    }
}
