package org.pledgehub.domain.policy;

import java.util.Set;

/**
 * Who may have a subsidy, and for what.
 *
 * @param company what has to hold of the company
 * @param late what becomes of an application outside its window
 * @param onSchedule when a loan was repaid on schedule
 * @param mixedPledge how many of the pledged rights have to be of an accepted kind, or of the grade of a rate
 * @param keyIndustries names of the key industries
 * @param unlistedIndustry what becomes of an industry that the list does not name
 * @param flagged what a bad record leads to
 */
public record SubsidyEligibility(
        Ruled<Set<CompanyCheck>> company,
        Ruled<LateApplication> late,
        Ruled<OnSchedule> onSchedule,
        Ruled<MixedPledge> mixedPledge,
        Ruled<Set<String>> keyIndustries,
        Ruled<UnlistedKind> unlistedIndustry,
        Ruled<FlagRule> flagged) {}
