package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.FeedComplete;

/**
 * How parties say that their feeds are complete. Authorities do so regularly, or stop one day, or never begin; others
 * now and then. It is said once; a feed counts when each partition of the party's topic has said so, which is the care of
 * whoever writes it there.
 */
final class FeedTale {

    private static final List<LocalDate> DUE_DAYS = List.of(
            LocalDate.of(2025, 9, 28), LocalDate.of(2025, 10, 9), LocalDate.of(2026, 2, 24), LocalDate.of(2026, 4, 7));

    private final Choices choices;
    private final Desk desk;

    FeedTale(Choices choices, Desk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    /** Tells of all feeds. */
    void tell() {
        desk.cast().in(Role.AUTHORITY).forEach(this::authority);
        for (var role : new Role[] {Role.BANK, Role.REGISTRY, Role.OPERATOR, Role.CUSTODIAN, Role.GUARANTOR}) {
            if (choices.chance(15)) {
                desk.cast().in(role).stream().findFirst().ifPresent(party -> complete(party, anyDay(), 1));
            }
        }
    }

    private void authority(String party) {
        int luck = choices.below(10);
        if (luck == 0) {
            return;
        }
        var last = luck <= 2 ? silentFrom() : desk.diary().last();
        var day = desk.first().plusDays(choices.between(10, 50));
        while (day.isBefore(last)) {
            complete(party, day, choices.oneOf(0, 1, 1, 3));
            if (choices.chance(5)) {
                complete(party, day.minusDays(20), 20);
            }
            day = day.plusDays(choices.between(20, 75));
        }
        if (luck <= 2 || choices.chance(60)) {
            complete(party, last.minusDays(1), 1);
        }
    }

    /** Some day, or the day on which a filing is due or the day before it. */
    private LocalDate silentFrom() {
        var due = choices.pick(DUE_DAYS).plusDays(choices.below(2));
        boolean inStory = due.isAfter(desk.first().plusDays(60))
                && due.isBefore(desk.diary().last());
        return inStory && choices.chance(60) ? due : desk.first().plusDays(choices.between(60, 250));
    }

    private void complete(String party, LocalDate through, int daysLater) {
        var on = through.plusDays(daysLater);
        desk.diary().sayAtOnce(party, on, new FeedComplete(through));
    }

    private LocalDate anyDay() {
        return choices.dayIn(desk.first(), desk.diary().last().minusDays(2));
    }
}
