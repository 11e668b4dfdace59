package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RightGrade;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SubsidyCostAsked;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyProofKind;
import org.pledgehub.contract.common.SubsidyRight;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.simulation.world.SubsidyTale.Window;

/** The story of one application: what is asked, and what is proven of it. */
final class ApplicationTale {

    private static final int COMPANIES = 4;
    private static final List<SubsidyCostKind> COSTS = List.of(
            SubsidyCostKind.INTEREST, SubsidyCostKind.INSURANCE, SubsidyCostKind.VALUATION, SubsidyCostKind.GUARANTEE);

    private final Choices choices;
    private final SubsidyDesk desk;
    private final Window window;
    private final int number;
    private final LoanRef loan;
    private final boolean plain;

    ApplicationTale(Choices choices, SubsidyDesk desk, Window window, int number) {
        this.choices = choices;
        this.desk = desk;
        this.window = window;
        this.number = number;
        this.plain = choices.chance(45);
        this.loan = loan();
    }

    void tell() {
        var on = appliedOn();
        var sentOn = plain || choices.chance(85) ? on : window.closesOn().plusDays(choices.between(0, 20));
        var costs = costs();
        var said = desk.keep(desk.diary().say(applicant(), on, sentOn, applied(on, costs)));
        var application = said.party() + "/" + said.eventId();
        costs.forEach(cost -> prove(application, said.party(), on, cost));
        repaid(application, on);
        var procedure = new ProcedureTale(choices.fork("procedure"), desk, application, on);
        if (plain) {
            procedure.tellPlainly();
        } else {
            procedure.tell();
        }
    }

    private LocalDate appliedOn() {
        return switch (plain ? 11 : choices.below(12)) {
            case 0 -> window.opensOn().minusDays(choices.between(1, 4));
            case 1 -> window.closesOn().plusDays(choices.between(1, 10));
            case 2 -> window.closesOn();
            case 3 -> window.opensOn();
            default -> choices.dayIn(window.opensOn(), window.closesOn());
        };
    }

    /** Sometimes one whose costs somebody has asked for already. */
    private LoanRef loan() {
        if (!plain && !desk.loans().isEmpty() && choices.chance(12)) {
            return choices.pick(desk.loans());
        }
        var fresh = new LoanRef(choices.pick(desk.in(Role.BANK)), "SL" + number);
        desk.loans().add(fresh);
        return fresh;
    }

    private String applicant() {
        var role = choices.oneOf(Role.BANK, Role.BANK, Role.OPERATOR, Role.AUTHORITY, Role.GUARANTOR);
        if (role == Role.BANK || desk.in(role).isEmpty()) {
            return loan.getBank();
        }
        return role == Role.AUTHORITY ? desk.authority() : choices.pick(desk.in(role));
    }

    private List<SubsidyCostAsked> costs() {
        var costs = new ArrayList<SubsidyCostAsked>();
        for (var cost : COSTS) {
            if (choices.chance(cost == SubsidyCostKind.INTEREST ? 85 : 30)) {
                costs.add(new SubsidyCostAsked(cost, amount()));
            }
        }
        return costs.isEmpty() ? List.of(new SubsidyCostAsked(SubsidyCostKind.INTEREST, amount())) : costs;
    }

    private long amount() {
        return choices.oneOf(12_345_679L, 1_000_001L, 60_000_000L, 99_999L, 3L, 7_777_777L, 20_000_000L);
    }

    private SubsidyApplied applied(LocalDate on, List<SubsidyCostAsked> costs) {
        return SubsidyApplied.newBuilder()
                .setProgramme(desk.programme())
                .setYear(window.year())
                .setUscc(Names.writtenUscc(choices, Names.uscc(20 + choices.below(COMPANIES))))
                .setLoan(loan)
                .setDisbursedOn(plain || choices.chance(92) ? on.minusDays(choices.between(20, 500)) : null)
                .setRights(rights())
                .setIndustry(choices.oneOf("人工智能", "文旅", "农业", null, "人工智能", " "))
                .setRegisteredInDistrict(mostlyTrue())
                .setPaysTaxInDistrict(mostlyTrue())
                .setCosts(costs)
                .setRequestedFen(choices.chance(20) ? choices.oneOf(amount(), 0L, 5_000_000L) : null)
                .build();
    }

    private @Nullable Boolean mostlyTrue() {
        int luck = plain ? 2 : choices.below(16);
        return luck == 0 ? null : luck == 1 ? Boolean.FALSE : Boolean.TRUE;
    }

    private List<SubsidyRight> rights() {
        var rights = new ArrayList<SubsidyRight>();
        int many = choices.oneOf(1, 1, 1, 2, 2, 3);
        for (int i = 0; i < many; i++) {
            var kind = plain
                    ? RightKind.PATENT
                    : choices.oneOf(
                            RightKind.PATENT,
                            RightKind.PATENT,
                            RightKind.TRADEMARK,
                            RightKind.COPYRIGHT,
                            RightKind.GEOGRAPHICAL_INDICATION);
            rights.add(new SubsidyRight(Names.right(kind, 300 + 3 * number + i), grades(kind)));
        }
        return !plain && choices.chance(2) ? List.of() : rights;
    }

    private List<RightGrade> grades(RightKind kind) {
        return switch (kind) {
            case PATENT ->
                choices.oneOf(
                        List.of(RightGrade.INVENTION),
                        List.of(RightGrade.INVENTION, RightGrade.PCT),
                        List.of(RightGrade.UTILITY_MODEL),
                        List.of(RightGrade.DESIGN),
                        List.of());
            case TRADEMARK -> choices.chance(60) ? List.of(RightGrade.WELL_KNOWN_TRADEMARK) : List.of(RightGrade.OTHER);
            default -> List.of();
        };
    }

    /** By one or several speakers, at once or in parts. */
    private void prove(String application, String applicant, LocalDate on, SubsidyCostAsked cost) {
        if (plain) {
            say(loan.getBank(), on, costPaid(application, cost.getCost(), cost.getAskedFen()));
            return;
        }
        if (choices.chance(8)) {
            return;
        }
        say(speaker(applicant), on, costPaid(application, cost.getCost(), paid(cost.getAskedFen())));
        if (choices.chance(15)) {
            say(speaker(applicant), on, costPaid(application, cost.getCost(), paid(cost.getAskedFen())));
        }
    }

    private long paid(long asked) {
        return choices.oneOf(asked, asked, asked, Math.max(1, asked - 1), asked + 1, Math.max(1, asked / 3));
    }

    private String speaker(String applicant) {
        return switch (choices.below(10)) {
            case 0 -> desk.authority();
            case 1, 2 -> applicant;
            case 3 -> choices.pick(desk.in(desk.in(Role.GUARANTOR).isEmpty() ? Role.BANK : Role.GUARANTOR));
            default -> loan.getBank();
        };
    }

    private SubsidyProven costPaid(String application, SubsidyCostKind cost, long fen) {
        return SubsidyProven.newBuilder()
                .setProgramme(desk.programme())
                .setApplication(application)
                .setProof(SubsidyProofKind.COST_PAID)
                .setCost(cost)
                .setPaidFen(fen)
                .build();
    }

    private void repaid(String application, LocalDate on) {
        if (plain || choices.chance(92)) {
            say(loan.getBank(), on, loanRepaid(application));
        }
        if (!plain && choices.chance(12)) {
            say(choices.chance(80) ? desk.authority() : speaker(desk.authority()), on, loanRepaid(application));
        }
    }

    private SubsidyProven loanRepaid(String application) {
        return SubsidyProven.newBuilder()
                .setProgramme(desk.programme())
                .setApplication(application)
                .setProof(SubsidyProofKind.LOAN_REPAID)
                .setLateDays(plain || choices.chance(85) ? 0 : choices.oneOf(1, 3, 4, 30, 31))
                .setExtended(!plain && choices.chance(8))
                .build();
    }

    /** Mostly of a day before the application, and told about when it is made. */
    private void say(String party, LocalDate on, SubsidyProven proof) {
        var day = plain || choices.chance(85)
                ? on.minusDays(choices.between(0, 60))
                : on.plusDays(choices.between(1, 40));
        var sentOn = day.isBefore(on) ? on.plusDays(choices.between(-3, 20)) : day.plusDays(choices.below(6));
        desk.keep(desk.diary().say(party, day, sentOn.isBefore(day) ? day : sentOn, proof));
    }
}
