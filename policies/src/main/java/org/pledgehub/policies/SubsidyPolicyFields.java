package org.pledgehub.policies;

import java.util.Set;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.IndustryScope;
import org.pledgehub.domain.policy.PolicyHeader;
import org.pledgehub.domain.policy.ProcedureStep;
import org.pledgehub.domain.policy.RightGrade;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.policy.SubsidyLimit;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.policy.SubsidyRate;
import org.pledgehub.domain.policy.UnlistedKind;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Scalar;
import org.pledgehub.policies.yaml.YamlObject;

/** Reads one version of a subsidy's policy. */
final class SubsidyPolicyFields {

    private SubsidyPolicyFields() {}

    static SubsidyPolicy read(PolicyHeader header, YamlObject version) {
        var policy = new SubsidyPolicy(
                header,
                RuledFields.words(version, "acceptedKinds", RightKind.class),
                RuledFields.word(version, "unlistedKind", UnlistedKind.class),
                PoolPolicyFields.list(version, "rates", SubsidyPolicyFields::rate),
                PoolPolicyFields.list(version, "limits", SubsidyPolicyFields::limit),
                SubsidyConductFields.eligibility(version),
                SubsidyConductFields.granting(version),
                RuledFields.clocks(version),
                PoolPolicyFields.provisions(version));
        checkTogether(policy, version);
        return policy;
    }

    /** What is right by itself and cannot be meant together. */
    private static void checkTogether(SubsidyPolicy policy, YamlObject version) {
        boolean forKeyIndustries =
                policy.rates().stream().anyMatch(rate -> rate.value().industry() == IndustryScope.KEY);
        if (forKeyIndustries && policy.eligibility().keyIndustries().value().isEmpty()) {
            version.fault("rates", FaultCode.INDUSTRIES_MISSING, "eligibility.keyIndustries");
        }
        boolean publishes = policy.granting().procedure().value().contains(ProcedureStep.LIST_PUBLISHED);
        if (policy.clocks().containsKey(DutyClock.PUBLIC_NOTICE) && !publishes) {
            version.fault("clocks", FaultCode.NOTICE_WITHOUT_LIST, "granting.procedure");
        }
    }

    private static SubsidyRate rate(YamlObject fields) {
        return new SubsidyRate(
                fields.value("cost", Scalar.word(SubsidyCost.class)),
                fields.value("ceiling", Scalar.SHARE),
                grades(fields),
                fields.optionalValue("industry", Scalar.word(IndustryScope.class))
                        .orElse(IndustryScope.ANY),
                RuledFields.wording(fields.object("when")));
    }

    /** None where the field is absent: the rate is for any right. */
    private static Set<RightGrade> grades(YamlObject fields) {
        return fields.has("grades") ? fields.values("grades", Scalar.word(RightGrade.class)) : Set.of();
    }

    private static SubsidyLimit limit(YamlObject fields) {
        if (fields.has("times")) {
            return new SubsidyLimit.Times(fields.value("times", Scalar.wholeNumber(1, 1_000)));
        }
        if (!fields.has("perYearFen")) {
            fields.fault("perYearFen", FaultCode.FIELD_MISSING, "times / perYearFen");
            return new SubsidyLimit.Times(1);
        }
        return new SubsidyLimit.PerYear(Fen.of(fields.value("perYearFen", Scalar.fen())));
    }
}
