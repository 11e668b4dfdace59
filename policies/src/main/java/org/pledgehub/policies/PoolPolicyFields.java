package org.pledgehub.policies;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.policy.BorrowerCheck;
import org.pledgehub.domain.policy.CheckDate;
import org.pledgehub.domain.policy.Eligibility;
import org.pledgehub.domain.policy.Filing;
import org.pledgehub.domain.policy.FilingAnchor;
import org.pledgehub.domain.policy.FilingCompleteness;
import org.pledgehub.domain.policy.FilingDocumentKind;
import org.pledgehub.domain.policy.FilingRule;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.LateEffect;
import org.pledgehub.domain.policy.PledgorRule;
import org.pledgehub.domain.policy.PolicyHeader;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerm;
import org.pledgehub.domain.policy.Provision;
import org.pledgehub.domain.policy.RestDays;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.UnlistedKind;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Scalar;
import org.pledgehub.policies.yaml.YamlObject;

/** Reads one version of a pool's policy. */
final class PoolPolicyFields {

    private static final Scalar<Integer> DAYS = Scalar.wholeNumber(0, 3_660);

    private PoolPolicyFields() {}

    static PoolPolicy read(PolicyHeader header, YamlObject version) {
        return new PoolPolicy(
                header,
                CoverageFields.read(version.object("coverage")),
                PaymentFields.read(version.object("payment")),
                PaymentFields.decision(version),
                filing(version),
                eligibility(version.object("eligibility")),
                RuledFields.ruled(version, "term", PoolPolicyFields::term),
                RuledFields.clocks(version),
                provisions(version),
                RuledFields.wordOr(version, "registrationStart", HouseDefaults.registrationStart()));
    }

    /** Rules that set no parameter: {@code {zh, en, rule, article, phrase, notChecked: {zh, en}}}. */
    static List<Ruled<Provision>> provisions(YamlObject version) {
        return list(
                version,
                "provisions",
                item -> new Provision(
                        RuledFields.wording(item),
                        Told.from(item.optionalObject("notChecked").map(RuledFields::wording))));
    }

    static <T> List<Ruled<T>> list(YamlObject parent, String field, Function<YamlObject, T> value) {
        return parent.objects(field).stream()
                .map(item -> RuledFields.ruled(item, value))
                .toList();
    }

    /** A list in which a name may stand once. */
    static <T> List<Ruled<T>> eachOnce(
            YamlObject parent, String field, Function<YamlObject, T> value, Function<T, Enum<?>> name) {
        var seen = new HashSet<Enum<?>>();
        return list(parent, field, item -> {
            var read = value.apply(item);
            if (!seen.add(name.apply(read))) {
                item.fault(FaultCode.VALUE_TWICE, field + " = " + name.apply(read));
            }
            return read;
        });
    }

    private static Filing filing(YamlObject version) {
        if (version.has("filingNotRequired")) {
            if (version.has("filing")) {
                version.fault("filingNotRequired", FaultCode.FIELDS_EXCLUDE, "filing, filingNotRequired");
                filingRule(version.object("filing"));
            }
            return new Filing.NotRequired(RuledFields.statedRule(version.object("filingNotRequired")));
        }
        return version.optionalObject("filing")
                .<Filing>map(fields -> new Filing.Required(filingRule(fields)))
                .orElseGet(Filing.Unstated::new);
    }

    private static FilingRule filingRule(YamlObject fields) {
        return new FilingRule(
                RuledFields.clock(fields, "clock"),
                RuledFields.word(fields, "anchor", FilingAnchor.class),
                RuledFields.word(fields, "restDays", RestDays.class),
                RuledFields.single(fields, "cutOff", Scalar.CUT_OFF),
                RuledFields.single(fields, "warningDays", DAYS),
                RuledFields.word(fields, "lateEffect", LateEffect.class),
                RuledFields.word(fields, "completeness", FilingCompleteness.class),
                RuledFields.single(fields, "silenceDays", DAYS),
                RuledFields.words(fields, "documents", FilingDocumentKind.class));
    }

    private static Eligibility eligibility(YamlObject fields) {
        return new Eligibility(
                RuledFields.someWords(fields, "acceptedKinds", RightKind.class),
                RuledFields.word(fields, "unlistedKind", UnlistedKind.class),
                RuledFields.single(fields, "mainPledgeShareMin", Scalar.SHARE),
                RuledFields.single(fields, "daysPastDueMin", DAYS),
                RuledFields.words(fields, "pledgeInForceOn", CheckDate.class),
                eachOnce(
                        fields,
                        "borrowerChecks",
                        check -> check.value("value", Scalar.word(BorrowerCheck.class)),
                        check -> check),
                RuledFields.word(fields, "borrowerCheckedOn", CheckDate.class),
                RuledFields.word(fields, "pledgor", PledgorRule.class),
                RuledFields.wordOr(fields, "cure", HouseDefaults.cure()),
                RuledFields.wordOr(fields, "trancheClaims", HouseDefaults.trancheClaims()));
    }

    private static PoolTerm term(YamlObject parameter) {
        if (parameter.has("unlimited")) {
            parameter.value("unlimited", Scalar.word(Confirmed.class));
            return new PoolTerm.Unlimited();
        }
        return new PoolTerm.Fixed(RuledFields.periodOfAtLeast(1, parameter.object("value")));
    }

    /** The one word that a mark may have. */
    private enum Confirmed {
        YES
    }
}
