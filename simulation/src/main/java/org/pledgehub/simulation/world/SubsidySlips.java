package org.pledgehub.simulation.world;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.RecordFlag;
import org.pledgehub.contract.common.RightGrade;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SubsidyCostAsked;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyProofKind;
import org.pledgehub.contract.common.SubsidyRight;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.common.ViolationKind;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;

/** What is said about subsidies and leaves out what it has to say, or by somebody who has no word in it. */
final class SubsidySlips {

    private static final String NOBODYS = "sa1/never";

    private final Choices choices;
    private final SubsidyDesk desk;

    SubsidySlips(Choices choices, SubsidyDesk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    void tell() {
        int many = choices.between(1, 3);
        for (int i = 0; i < many; i++) {
            slip();
        }
        if (choices.chance(40)) {
            var step = SubsidyStepTaken.newBuilder()
                    .setProgramme(desk.programme())
                    .setApplication(choices.chance(30) ? NOBODYS : someApplication())
                    .setStep(SubsidyStepKind.EXPERT_REVIEW)
                    .setOutcome(PoolDecisionResult.FAILED)
                    .build();
            say(choices.pick(desk.in(Role.AUTHORITY)), step);
        }
        if (choices.chance(40)) {
            say(
                    choices.pick(desk.in(choices.oneOf(Role.BANK, Role.OPERATOR))),
                    proof(SubsidyProofKind.COST_PAID)
                            .setCost(SubsidyCostKind.INTEREST)
                            .setPaidFen(5L)
                            .build());
        }
    }

    private void slip() {
        switch (choices.below(12)) {
            case 0 -> misspeak(desk.authority(), step(SubsidyStepKind.PAYMENT).build());
            case 1 ->
                misspeak(
                        desk.authority(),
                        step(SubsidyStepKind.MONEY_RETURNED).setAmountFen(0L).build());
            case 2 ->
                misspeak(
                        desk.authority(), step(SubsidyStepKind.MEETING_DECISION).build());
            case 3 ->
                misspeak(desk.authority(), step(SubsidyStepKind.VIOLATION_FOUND).build());
            case 4 ->
                misspeak(
                        bank(), proof(SubsidyProofKind.COST_PAID).setPaidFen(5L).build());
            case 5 -> misspeak(bank(), proof(SubsidyProofKind.LOAN_REPAID).build());
            case 6 -> misspeak(desk.authority(), step(SubsidyStepKind.UNKNOWN).build());
            case 7 ->
                misspeak(
                        desk.authority(),
                        step(SubsidyStepKind.VIOLATION_FOUND)
                                .setViolation(ViolationKind.UNKNOWN)
                                .build());
            case 8 ->
                misspeak(
                        desk.authority(),
                        step(SubsidyStepKind.CREDIT_REPORT)
                                .setFlags(List.of(RecordFlag.UNKNOWN))
                                .build());
            case 9 ->
                misspeak(
                        bank(),
                        proof(SubsidyProofKind.UNKNOWN)
                                .setCost(choices.oneOf(SubsidyCostKind.UNKNOWN, SubsidyCostKind.INTEREST))
                                .build());
            case 10 ->
                misspeak(
                        desk.authority(),
                        SubsidyStepTaken.newBuilder(
                                        step(SubsidyStepKind.RECEIPT).build())
                                .setApplication(choices.oneOf("nothing", "A b/c", "", "icbc/"))
                                .build());
            default -> misspeak(bank(), applied());
        }
    }

    /** Asks for nothing, or for a cost or a grade that nobody knows. */
    private SpecificRecord applied() {
        var bank = bank();
        boolean none = choices.chance(40);
        var costs = none
                ? List.<SubsidyCostAsked>of()
                : List.of(new SubsidyCostAsked(
                        choices.oneOf(SubsidyCostKind.UNKNOWN, SubsidyCostKind.INTEREST), choices.oneOf(0L, 100L)));
        return SubsidyApplied.newBuilder()
                .setProgramme(desk.programme())
                .setYear(desk.first().getYear())
                .setUscc(Names.uscc(20))
                .setLoan(new LoanRef(bank, "SX"))
                .setRights(List.of(new SubsidyRight(
                        Names.right(RightKind.PATENT, 400), none ? List.of() : List.of(RightGrade.UNKNOWN))))
                .setCosts(costs)
                .build();
    }

    private String someApplication() {
        return desk.said().stream()
                .filter(said -> said.payload() instanceof SubsidyApplied)
                .map(said -> said.party() + "/" + said.eventId())
                .findFirst()
                .orElse(NOBODYS);
    }

    private SubsidyStepTaken.Builder step(SubsidyStepKind kind) {
        return SubsidyStepTaken.newBuilder()
                .setProgramme(desk.programme())
                .setApplication(someApplication())
                .setStep(kind);
    }

    private SubsidyProven.Builder proof(SubsidyProofKind kind) {
        return SubsidyProven.newBuilder()
                .setProgramme(desk.programme())
                .setApplication(someApplication())
                .setProof(kind);
    }

    private void say(String party, SpecificRecord payload) {
        var on = choices.dayIn(desk.first(), desk.diary().last());
        desk.diary().say(party, on, payload);
    }

    private void misspeak(String party, SpecificRecord payload) {
        var on = choices.dayIn(desk.first(), desk.diary().last());
        var sentAt = Diary.noon(on);
        var said = new Said(party, desk.diary().nextId(party, payload), on, payload, sentAt, sentAt);
        desk.diary().misspeak(said, new Missteps.Draft(said.eventId(), on, null).recordedAt(sentAt));
    }

    private String bank() {
        return choices.pick(desk.in(Role.BANK));
    }
}
