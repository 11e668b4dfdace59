package org.pledgehub.policies;

import java.util.Collections;
import java.util.Set;
import org.pledgehub.domain.policy.CompanyCheck;
import org.pledgehub.domain.policy.ExtensionRule;
import org.pledgehub.domain.policy.OnSchedule;
import org.pledgehub.domain.policy.ProcedureStep;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.SubsidyDefaults;
import org.pledgehub.domain.policy.SubsidyEligibility;
import org.pledgehub.domain.policy.SubsidyGranting;
import org.pledgehub.policies.yaml.Scalar;
import org.pledgehub.policies.yaml.YamlObject;

/** Reads who may have a subsidy and how it is granted; what a file leaves out is as {@link SubsidyDefaults} says. */
final class SubsidyConductFields {

    private static final int LONGEST_GRACE = 366;

    private SubsidyConductFields() {}

    static SubsidyEligibility eligibility(YamlObject version) {
        var absent = SubsidyDefaults.eligibility();
        return version.optionalObject("eligibility")
                .map(fields -> eligibility(fields, absent))
                .orElse(absent);
    }

    private static SubsidyEligibility eligibility(YamlObject fields, SubsidyEligibility absent) {
        return new SubsidyEligibility(
                wordsOr(fields, "company", absent.company(), CompanyCheck.class),
                RuledFields.wordOr(fields, "late", absent.late()),
                RuledFields.ruledOr(fields, "onSchedule", absent.onSchedule(), SubsidyConductFields::onSchedule),
                RuledFields.wordOr(fields, "mixedPledge", absent.mixedPledge()),
                RuledFields.ruledOr(
                        fields,
                        "keyIndustries",
                        absent.keyIndustries(),
                        parameter -> Collections.unmodifiableSet(parameter.values("value", Scalar.TEXT))),
                RuledFields.wordOr(fields, "unlistedIndustry", absent.unlistedIndustry()),
                RuledFields.wordOr(fields, "flagged", absent.flagged()));
    }

    static SubsidyGranting granting(YamlObject version) {
        var absent = SubsidyDefaults.granting();
        return version.optionalObject("granting")
                .map(fields -> granting(fields, absent))
                .orElse(absent);
    }

    private static SubsidyGranting granting(YamlObject fields, SubsidyGranting absent) {
        return new SubsidyGranting(
                wordsOr(fields, "procedure", absent.procedure(), ProcedureStep.class),
                RuledFields.wordOr(fields, "year", absent.year()),
                RuledFields.wordOr(fields, "timesUnit", absent.timesUnit()),
                RuledFields.wordOr(fields, "budget", absent.budget()),
                RuledFields.wordOr(fields, "clawback", absent.clawback()),
                RuledFields.wordOr(fields, "banFrom", absent.banFrom()));
    }

    private static OnSchedule onSchedule(YamlObject parameter) {
        var value = parameter.object("value");
        return new OnSchedule(
                value.value("graceDays", Scalar.wholeNumber(0, LONGEST_GRACE)),
                value.value("extension", Scalar.word(ExtensionRule.class)));
    }

    private static <E extends Enum<E>> Ruled<Set<E>> wordsOr(
            YamlObject fields, String field, Ruled<Set<E>> absent, Class<E> words) {
        return fields.has(field) ? RuledFields.words(fields, field, words) : absent;
    }
}
