package org.pledgehub.simulation.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyStepTaken;

/** The story of a programme: its calls, the applications to it, and what is put right afterwards. */
final class SubsidyTale {

    private static final int FEWEST = 4;
    private static final int MOST = 8;

    private final Choices choices;
    private final SubsidyDesk desk;

    SubsidyTale(Choices choices, SubsidyDesk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    /**
     * A call as its applicants know it.
     *
     * @param year its year
     * @param opensOn first day
     * @param closesOn last day, or about that where the policy's clock says so
     */
    record Window(int year, LocalDate opensOn, LocalDate closesOn) {}

    void tell() {
        var first = call(desk.first().getYear(), desk.first().plusDays(choices.between(5, 60)));
        var second =
                choices.chance(40) ? call(first.year() + 1, first.closesOn().plusDays(choices.between(10, 80))) : first;
        int many = choices.between(FEWEST, MOST);
        for (int number = 1; number <= many; number++) {
            var window = choices.chance(70) ? first : second;
            new ApplicationTale(choices.fork("application " + number), desk, window, number).tell();
        }
        desk.said().stream().filter(SubsidyTale::isFinding).findFirst().ifPresent(this::applyAgain);
        new SubsidyMending(choices.fork("mending"), desk).tell();
        new SubsidySlips(choices.fork("slips"), desk).tell();
    }

    private static boolean isFinding(Said said) {
        return said.payload() instanceof SubsidyStepTaken step && step.getStep() == SubsidyStepKind.VIOLATION_FOUND;
    }

    /** A company of which fraud was found applies once more, about the day of the finding. */
    private void applyAgain(Said finding) {
        var named = ((SubsidyStepTaken) finding.payload()).getApplication().strip();
        var on = finding.on().plusDays(choices.fork("again").oneOf(0, 0, 1, -1));
        desk.said().stream()
                .filter(said -> named.equals(said.party() + "/" + said.eventId()))
                .findFirst()
                .map(said -> (SubsidyApplied) said.payload())
                .ifPresent(applied -> {
                    var loan = new LoanRef(
                            applied.getLoan().getBank(),
                            "SB" + applied.getLoan().getContract());
                    var again = SubsidyApplied.newBuilder(applied).setLoan(loan).build();
                    desk.keep(desk.diary().sayAtOnce(loan.getBank(), on, again));
                });
    }

    private Window call(int year, LocalDate opensOn) {
        var closesOn = opensOn.plusDays(choices.oneOf(10, 20, 30, 45));
        boolean told = choices.chance(65);
        if (choices.chance(96)) {
            var on = opensOn.minusDays(choices.between(0, 20));
            var sentOn = choices.chance(75) ? on : opensOn.plusDays(choices.between(1, 90));
            say(on, sentOn, year, opensOn, told ? closesOn : null);
            if (choices.chance(20)) {
                int days = choices.oneOf(-3, 1, 14);
                say(on.plusDays(choices.between(0, 5)), sentOn, year, opensOn, closesOn.plusDays(days));
            }
        }
        return new Window(year, opensOn, told ? closesOn : opensOn.plusDays(30));
    }

    private void say(LocalDate on, LocalDate sentOn, int year, LocalDate opensOn, @Nullable LocalDate closesOn) {
        var budget = choices.chance(12)
                ? null
                : choices.oneOf(30_000_000L, 10_000_000L, 1_000_001L, 99_999L, 500_000_000L, 7L);
        var called = new SubsidyCalled(
                desk.programme(), year, opensOn, closesOn, budget, choices.chance(10) ? "京知2025-1" : null);
        desk.keep(desk.diary().say(desk.authority(), on, sentOn, called));
    }
}
