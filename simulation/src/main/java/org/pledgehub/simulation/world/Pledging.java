package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.RegistrationChannel;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.RightsPledged;

/** Which rights secure a loan, as its bank and the registry tell it. */
final class Pledging {

    private final LoanFile loan;
    private final Choices choices;
    private final Desk desk;
    private final List<Desk.Asset> pledged = new ArrayList<>();

    Pledging(LoanFile loan) {
        this.loan = loan;
        this.choices = loan.choices();
        this.desk = loan.desk();
    }

    /** Rights of the loan. */
    List<Desk.Asset> pledged() {
        return pledged;
    }

    /** The rights are registered and listed. */
    void pledge() {
        if (loan.befalls(3)) {
            return;
        }
        int rights = loan.befalls(30) ? choices.between(2, 3) : 1;
        for (int i = 0; i < rights; i++) {
            boolean shared = !desk.assets().isEmpty() && choices.chance(8);
            pledged.add(shared ? choices.pick(desk.assets()) : register());
        }
        list(loan.befalls(2) ? List.of() : pledged, loan.start().plusDays(choices.oneOf(0, 0, 0, 1, -1, 7)));
        if (loan.befalls(10)) {
            substitute();
        }
    }

    /** A right is put in the place of another, or the first are all left out. */
    private void substitute() {
        if (choices.chance(70)) {
            pledged.add(register());
        }
        var rest = pledged.subList(choices.below(pledged.size()), pledged.size());
        list(rest, loan.start().plusDays(choices.between(5, 200)));
    }

    private Desk.Asset register() {
        String owner = loan.befalls(5) ? Names.uscc(10) : loan.borrower();
        var asset = desk.newAsset(kind(), owner);
        if (loan.befalls(3)) {
            return asset;
        }
        var on = loan.befalls(7)
                ? loan.start().plusDays(choices.between(1, 200))
                : loan.start().minusDays(choices.between(0, 20));
        loan.say(desk.cast().registry(), on, registration(asset, on));
        if (loan.befalls(3)) {
            var again = on.plusDays(choices.between(0, 100));
            loan.say(desk.cast().registry(), again, registration(asset, again));
        }
        return asset;
    }

    private PledgeRegistered registration(Desk.Asset asset, LocalDate on) {
        var path = choices.fork("way of " + asset.registrationNo() + on);
        boolean told = path.chance(60);
        return new PledgeRegistered(
                choices.chance(10) ? Names.written(choices, asset.right()) : asset.right(),
                asset.registrationNo(),
                Names.writtenUscc(choices, asset.owner()),
                pledgee(),
                choices.chance(12) ? on.plusDays(choices.oneOf(90, 180, 365)) : null,
                told ? path.oneOf(RegistrationChannel.WINDOW, RegistrationChannel.ONLINE) : null,
                told && path.chance(80) ? on.minusDays(path.oneOf(0, 1, 3, 5, 9)) : null,
                path.chance(60) ? on.minusDays(path.oneOf(0, 1, 2, 3, 4, 10)) : null);
    }

    private String pledgee() {
        if (loan.befalls(4)) {
            return choices.pick(desk.cast().in(Role.BANK));
        }
        var guarantors = desk.cast().in(Role.GUARANTOR);
        return !guarantors.isEmpty() && choices.chance(8) ? choices.pick(guarantors) : loan.bank();
    }

    private RightKind kind() {
        return loan.befalls(8)
                ? choices.oneOf(RightKind.GEOGRAPHICAL_INDICATION, RightKind.OTHER)
                : choices.oneOf(RightKind.PATENT, RightKind.PATENT, RightKind.TRADEMARK, RightKind.COPYRIGHT);
    }

    private void list(List<Desk.Asset> rights, LocalDate on) {
        var pledges = rights.stream().map(this::pledge).toList();
        loan.say(loan.bank(), on, new RightsPledged(loan.ref(), pledges, otherCollateral()));
    }

    private Pledge pledge(Desk.Asset asset) {
        return new Pledge(
                choices.chance(15) ? Names.written(choices, asset.right()) : asset.right(),
                Names.writtenUscc(choices, asset.owner()),
                loan.befalls(6) ? null : valuation(),
                choices.chance(70) ? asset.registrationNo() : null,
                rightEnd(choices.fork("end of the right " + asset.registrationNo())));
    }

    private @Nullable LocalDate rightEnd(Choices chosen) {
        return chosen.chance(25) ? loan.start().plusDays(chosen.oneOf(-1, 60, 150, 250, 600, 3_000)) : null;
    }

    private @Nullable Long otherCollateral() {
        return switch (choices.below(10)) {
            case 0 -> 0L;
            case 1 -> valuation();
            case 2 -> valuation() / 2;
            default -> null;
        };
    }

    /** Often the same, so that shares of the collateral come out at exactly a half or a third. */
    private long valuation() {
        return choices.chance(70) ? 100_000_000L : Amounts.upTo(choices, 300_000_000L);
    }
}
