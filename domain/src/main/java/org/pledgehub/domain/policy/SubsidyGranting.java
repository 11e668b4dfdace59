package org.pledgehub.domain.policy;

import java.util.Set;

/**
 * How subsidies are granted, counted and taken back.
 *
 * @param procedure steps that come before the decision
 * @param year year that a subsidy counts in
 * @param timesUnit what one time is
 * @param budget how a short budget is shared
 * @param clawback how much comes back after fraud or infringement
 * @param banFrom from which day a company may not apply
 */
public record SubsidyGranting(
        Ruled<Set<ProcedureStep>> procedure,
        Ruled<SubsidyYear> year,
        Ruled<TimesUnit> timesUnit,
        Ruled<BudgetSharing> budget,
        Ruled<ClawbackScope> clawback,
        Ruled<BanStart> banFrom) {}
