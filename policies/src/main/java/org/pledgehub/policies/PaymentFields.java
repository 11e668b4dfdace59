package org.pledgehub.policies;

import java.util.Optional;
import java.util.Set;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.Decision;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.policy.Funding;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.Payment;
import org.pledgehub.domain.policy.Payout;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShortageRule;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Scalar;
import org.pledgehub.policies.yaml.YamlObject;

/** Reads who pays, and who decides. */
final class PaymentFields {

    private static final Scalar<Integer> QUORUM = Scalar.wholeNumber(0, 99);

    private static final String FISCAL_ONLY = "FISCAL_ONLY";
    private static final Scalar<Funding> FUNDING = new Scalar<>(
            FaultCode.FUNDING_INVALID, PaymentFields::funding, new Funding.Matched(Scalar.RATIO_OF.standIn()));

    private PaymentFields() {}

    static Payment read(YamlObject fields) {
        return new Payment(
                RuledFields.single(fields, "funding", FUNDING),
                RuledFields.single(fields, "fiscalShare", Scalar.SHARE),
                RuledFields.word(fields, "firstPayer", FirstPayer.class),
                RuledFields.word(fields, "shortage", ShortageRule.class),
                RuledFields.word(fields, "recoveryWaterfall", RecoveryOrder.class),
                RuledFields.wordOr(fields, "confirmation", HouseDefaults.confirmation()),
                RuledFields.wordOr(fields, "fundingTest", HouseDefaults.fundingTest()),
                RuledFields.ruledOr(fields, "payout", HouseDefaults.payout(), PaymentFields::payout),
                RuledFields.ruledOr(fields, "fiscalProducts", HouseDefaults.fiscalProducts(), PaymentFields::products));
    }

    static Decision decision(YamlObject version) {
        return version.optionalObject("decision")
                .map(fields -> new Decision(
                        RuledFields.single(fields, "quorum", QUORUM),
                        RuledFields.wordOr(fields, "incompleteApplication", HouseDefaults.incompleteApplication())))
                .orElseGet(Decision::unstated);
    }

    private static Optional<Funding> funding(String text) {
        return text.equals(FISCAL_ONLY)
                ? Optional.of(new Funding.FiscalOnly())
                : Scalar.RATIO_OF.parse().apply(text).map(Funding.Matched::new);
    }

    private static Set<String> products(YamlObject parameter) {
        return Set.copyOf(parameter.values("value", Scalar.TEXT));
    }

    private static Payout payout(YamlObject parameter) {
        int mistakes = parameter.mistakes();
        var first = parameter.value("first", Scalar.SHARE);
        var second = parameter.value("second", Scalar.SHARE);
        if (parameter.mistakes() == mistakes && first.ppm() + second.ppm() != Share.WHOLE_PPM) {
            parameter.fault("second", FaultCode.STAGES_NOT_WHOLE, first.percent() + " + " + second.percent());
        }
        return new Payout.TwoStage(first);
    }
}
