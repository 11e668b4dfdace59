package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.simulation.history.Site;

/** Makes worlds: the same choices give the same world. */
public final class WorldGenerator {

    private static final int FEWEST_LOANS = 8;
    private static final int MOST_LOANS = 16;
    private static final int ENOUGH_EVENTS = 200;

    private WorldGenerator() {}

    /** The world of these choices. */
    public static World generate(Choices choices) {
        var first = choices.dayIn(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 8, 31));
        var last = choices.dayIn(first.plusDays(420), first.plusDays(480));
        var pool = Pool.newBuilder()
                .setPool("cy")
                .setPolicy("chaoyang")
                .setOperator("op1")
                .setAuthority("au1")
                .setCustodian("cu1")
                .setEstablishedOn(first.minusDays(10))
                .build();
        var cast = Cast.of(choices.fork("cast"), List.of(pool));
        var diary = new Diary(choices.fork("diary"), cast.roles(), last);
        var desk = new LoanTale.Desk(cast, diary, first);
        PoolTale.tell(choices.fork("pool"), desk, pool);
        for (int i = 1; i <= MOST_LOANS && (i <= FEWEST_LOANS || diary.size() < ENOUGH_EVENTS); i++) {
            LoanTale.tell(choices.fork("loan " + i), desk, i);
        }
        var references = new ArrayList<SpecificRecord>(cast.references());
        references.add(new PolicyVersion("chaoyang", 1, Presets.text("chaoyang").orElseThrow(), ""));
        var site = new Site(choices.between(1, 3), 1, List.copyOf(cast.roles().keySet()));
        return new World(site, references, calendars(), diary.events(), first, last);
    }

    private static List<CalendarVersion> calendars() {
        return ShippedCalendars.texts().entrySet().stream()
                .map(file ->
                        new CalendarVersion(Integer.valueOf(file.getKey().substring(0, 4)), 1, file.getValue(), ""))
                .toList();
    }
}
