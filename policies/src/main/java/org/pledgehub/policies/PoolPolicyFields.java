package org.pledgehub.policies;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.BorrowerCheck;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.CheckDate;
import org.pledgehub.domain.policy.Coverage;
import org.pledgehub.domain.policy.DecidingFigure;
import org.pledgehub.domain.policy.Decision;
import org.pledgehub.domain.policy.Eligibility;
import org.pledgehub.domain.policy.Filing;
import org.pledgehub.domain.policy.FilingAnchor;
import org.pledgehub.domain.policy.FilingCompleteness;
import org.pledgehub.domain.policy.FilingDocumentKind;
import org.pledgehub.domain.policy.FilingRule;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.LateEffect;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.Payment;
import org.pledgehub.domain.policy.PledgorRule;
import org.pledgehub.domain.policy.PolicyHeader;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerm;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.RestDays;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.RunOffCover;
import org.pledgehub.domain.policy.ShareBase;
import org.pledgehub.domain.policy.ShortageRule;
import org.pledgehub.domain.policy.UnlistedKind;
import org.pledgehub.domain.policy.Wording;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Scalar;
import org.pledgehub.policies.yaml.YamlObject;

/** Reads one version of a pool's policy. */
final class PoolPolicyFields {

    private static final Scalar<Integer> DAYS = Scalar.wholeNumber(0, 3_660);

    private static final Scalar<Integer> QUORUM = Scalar.wholeNumber(0, 99);

    private PoolPolicyFields() {}

    static PoolPolicy read(PolicyHeader header, YamlObject version) {
        return new PoolPolicy(
                header,
                coverage(version.object("coverage")),
                payment(version.object("payment")),
                decision(version),
                filing(version),
                eligibility(version.object("eligibility")),
                RuledFields.ruled(version, "term", PoolPolicyFields::term),
                RuledFields.clocks(version),
                provisions(version));
    }

    /** Rules that set no parameter: {@code {zh, en, rule, article, phrase}}. */
    static List<Ruled<Wording>> provisions(YamlObject version) {
        return list(version, "provisions", RuledFields::wording);
    }

    static <T> List<Ruled<T>> list(YamlObject parent, String field, Function<YamlObject, T> value) {
        return parent.objects(field).stream()
                .map(item -> RuledFields.ruled(item, value))
                .toList();
    }

    /** A list in which a name may stand once. */
    private static <T> List<Ruled<T>> eachOnce(
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

    private static Coverage coverage(YamlObject fields) {
        int mistakes = fields.mistakes();
        var coverage = new Coverage(
                RuledFields.someWords(fields, "items", LossItem.class),
                RuledFields.single(fields, "poolShareCeiling", Scalar.SHARE),
                RuledFields.single(fields, "poolShare", Scalar.SHARE),
                RuledFields.word(fields, "shareBase", ShareBase.class),
                RuledFields.word(fields, "decidingFigure", DecidingFigure.class),
                eachOnce(fields, "caps", PoolPolicyFields::cap, Cap::scope),
                RuledFields.word(fields, "runOff", RunOffCover.class));
        var share = coverage.poolShare().value();
        var ceiling = coverage.poolShareCeiling().value();
        if (fields.mistakes() == mistakes && share.exceeds(ceiling)) {
            fields.fault("poolShare", FaultCode.SHARE_ABOVE_CEILING, share.percent() + " > " + ceiling.percent());
        }
        return coverage;
    }

    private static Cap cap(YamlObject fields) {
        return new Cap(
                fields.value("scope", Scalar.word(CapScope.class)), Fen.of(fields.value("ceilingFen", Scalar.fen())));
    }

    private static Payment payment(YamlObject fields) {
        return new Payment(
                RuledFields.single(fields, "funding", Scalar.RATIO_OF),
                RuledFields.single(fields, "fiscalShare", Scalar.SHARE),
                RuledFields.word(fields, "firstPayer", FirstPayer.class),
                RuledFields.word(fields, "shortage", ShortageRule.class),
                RuledFields.word(fields, "recoveryWaterfall", RecoveryOrder.class),
                RuledFields.wordOr(fields, "confirmation", HouseDefaults.confirmation()));
    }

    private static Decision decision(YamlObject version) {
        return version.optionalObject("decision")
                .map(fields -> new Decision(RuledFields.single(fields, "quorum", QUORUM)))
                .orElseGet(Decision::unstated);
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
                RuledFields.cutOff(fields, "cutOff"),
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
                RuledFields.word(fields, "pledgor", PledgorRule.class));
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
