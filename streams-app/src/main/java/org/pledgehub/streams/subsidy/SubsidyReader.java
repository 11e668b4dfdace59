package org.pledgehub.streams.subsidy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.SubsidyRight;
import org.pledgehub.contract.hop.SubsidyFact;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyEventReversed;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.domain.calendar.LegalDay;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.CompanyCheck;
import org.pledgehub.domain.policy.RightGrade;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.subsidy.Extension;
import org.pledgehub.domain.subsidy.RecordFlag;
import org.pledgehub.domain.subsidy.StepKind;
import org.pledgehub.domain.subsidy.StepOutcome;
import org.pledgehub.domain.subsidy.SubsidyEvent;
import org.pledgehub.streams.fact.HeaderReader;

/** Reads the records of the subsidy room as the domain's own words. Intake has checked their form. */
final class SubsidyReader {

    private SubsidyReader() {}

    static Fact<SubsidyEvent> fact(SubsidyFact fact) {
        var header = fact.getPayload() instanceof SubsidyEventReversed reversal
                ? HeaderReader.readReversal(fact.getOrigin(), fact.getEnvelope(), reversal.getReversedEventId())
                : HeaderReader.read(fact.getOrigin(), fact.getEnvelope());
        return new Fact<>(header, event(fact));
    }

    private static SubsidyEvent event(SubsidyFact fact) {
        return switch (fact.getPayload()) {
            case SubsidyCalled called ->
                new SubsidyEvent.Called(
                        called.getYear(),
                        called.getOpensOn(),
                        Told.from(Optional.ofNullable(called.getClosesOn())),
                        fen(called.getBudgetFen()));
            case SubsidyApplied applied -> applied(fact, applied);
            case SubsidyProven proven -> proven(proven);
            case SubsidyStepTaken step ->
                new SubsidyEvent.StepTaken(
                        application(step.getApplication()),
                        StepKind.valueOf(step.getStep().name()),
                        outcome(step.getOutcome()),
                        fen(step.getAmountFen()),
                        step.getFlags().stream()
                                .map(flag -> RecordFlag.valueOf(flag.name()))
                                .collect(Collectors.toSet()));
            case SubsidyEventReversed reversed -> new SubsidyEvent.Reversal();
            default ->
                throw new IllegalStateException(
                        "The subsidy room was sent a " + fact.getPayload().getClass());
        };
    }

    private static SubsidyEvent applied(SubsidyFact fact, SubsidyApplied applied) {
        Map<SubsidyCost, Fen> costs = new EnumMap<>(SubsidyCost.class);
        applied.getCosts()
                .forEach(asked -> costs.merge(
                        SubsidyCost.valueOf(asked.getCost().name()), Fen.amount(asked.getAskedFen()), Fen::plus));
        return new SubsidyEvent.Applied(
                applied.getYear(),
                Uscc.of(applied.getUscc()),
                LoanKey.parse(applied.getLoan().getBank(), applied.getLoan().getContract())
                        .asOptional()
                        .orElseThrow(),
                Told.from(Optional.ofNullable(applied.getDisbursedOn())),
                rights(applied.getRights()),
                Told.from(Optional.ofNullable(applied.getIndustry())),
                Map.of(
                        CompanyCheck.REGISTERED_IN_DISTRICT,
                        finding(applied.getRegisteredInDistrict()),
                        CompanyCheck.PAYING_TAX,
                        finding(applied.getPaysTaxInDistrict())),
                costs,
                fen(applied.getRequestedFen()),
                LegalDay.of(fact.getOrigin().getAppendedAt()));
    }

    private static List<SubsidyEvent.Pledged> rights(List<SubsidyRight> rights) {
        return rights.stream()
                .map(right -> new SubsidyEvent.Pledged(
                        RightKind.valueOf(right.getRight().getKind().name()),
                        right.getGrades().stream()
                                .map(grade -> RightGrade.valueOf(grade.name()))
                                .collect(Collectors.toSet())))
                .toList();
    }

    private static SubsidyEvent proven(SubsidyProven proven) {
        var application = application(proven.getApplication());
        return switch (proven.getProof()) {
            case COST_PAID -> costPaid(application, proven);
            case LOAN_REPAID ->
                new SubsidyEvent.LoanRepaid(
                        application,
                        Math.max(0, given(proven.getLateDays())),
                        proven.getExtended() ? Extension.EXTENDED : Extension.NONE);
            case UNKNOWN -> throw new IllegalStateException("Intake lets no unknown proof pass");
        };
    }

    private static SubsidyEvent costPaid(EventKey application, SubsidyProven proven) {
        return new SubsidyEvent.CostPaid(
                application,
                SubsidyCost.valueOf(given(proven.getCost()).name()),
                Fen.amount(given(proven.getPaidFen())));
    }

    /** Intake asks for it by the kind of the event. */
    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Intake lets no proof pass that lacks a figure");
        }
        return value;
    }

    private static EventKey application(String name) {
        int slash = name.indexOf('/');
        return new EventKey(PartyId.of(name.substring(0, slash)), EventId.of(name.substring(slash + 1)));
    }

    private static Told<StepOutcome> outcome(@Nullable PoolDecisionResult result) {
        return Told.from(Optional.ofNullable(result).map(said -> StepOutcome.valueOf(said.name())));
    }

    private static Told<Fen> fen(@Nullable Long amount) {
        return Told.from(Optional.ofNullable(amount).map(Fen::amount));
    }

    private static Finding finding(@Nullable Boolean said) {
        if (said == null) {
            return Finding.NOT_ESTABLISHED;
        }
        return said ? Finding.YES : Finding.NO;
    }
}
