package org.pledgehub.simulation.world;

/** The life of one loan. */
final class LoanTale {

    private LoanTale() {}

    /** Tells the loan with that number. */
    static void tell(Choices choices, Desk desk, int number) {
        var loan = new LoanFile(choices, desk, number);
        var lending = new Lending(loan);
        var pledging = new Pledging(loan);
        var distress = new Distress(loan);
        lending.disburse();
        pledging.pledge();
        new FilingTale(loan).tell();
        lending.repay();
        lending.extend();
        if (choices.chance(72)) {
            distress.tell(new NoticeTale(loan));
        }
        SnapshotTale.tell(loan);
        pledging.pledged().forEach(asset -> new RightTale(loan, asset, distress.brokenOn()).tell());
        new Mending(loan).mend();
    }
}
