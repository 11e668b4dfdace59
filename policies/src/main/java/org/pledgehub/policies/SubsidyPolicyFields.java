package org.pledgehub.policies;

import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.PolicyHeader;
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
        return new SubsidyPolicy(
                header,
                RuledFields.words(version, "acceptedKinds", RightKind.class),
                RuledFields.word(version, "unlistedKind", UnlistedKind.class),
                PoolPolicyFields.list(version, "rates", SubsidyPolicyFields::rate),
                PoolPolicyFields.list(version, "limits", SubsidyPolicyFields::limit),
                RuledFields.clocks(version),
                PoolPolicyFields.provisions(version));
    }

    private static SubsidyRate rate(YamlObject fields) {
        return new SubsidyRate(
                fields.value("cost", Scalar.word(SubsidyCost.class)),
                fields.value("ceiling", Scalar.SHARE),
                RuledFields.wording(fields.object("when")));
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
