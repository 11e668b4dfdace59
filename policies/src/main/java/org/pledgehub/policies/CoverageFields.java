package org.pledgehub.policies;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.AllLevelsCeiling;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.CededTreatment;
import org.pledgehub.domain.policy.Coverage;
import org.pledgehub.domain.policy.DecidingFigure;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.InstitutionKind;
import org.pledgehub.domain.policy.InstitutionShare;
import org.pledgehub.domain.policy.InterestLimit;
import org.pledgehub.domain.policy.LeverageLimit;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.OtherPart;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.RunOffCover;
import org.pledgehub.domain.policy.ShareBase;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Scalar;
import org.pledgehub.policies.yaml.YamlObject;

/** Reads what a pool bears. */
final class CoverageFields {

    private static final Scalar<Integer> INTEREST_DAYS = Scalar.wholeNumber(0, 3_660);

    private CoverageFields() {}

    static Coverage read(YamlObject fields) {
        int mistakes = fields.mistakes();
        var coverage = new Coverage(
                RuledFields.someWords(fields, "items", LossItem.class),
                RuledFields.single(fields, "poolShareCeiling", Scalar.SHARE),
                RuledFields.single(fields, "poolShare", Scalar.SHARE),
                RuledFields.word(fields, "shareBase", ShareBase.class),
                RuledFields.word(fields, "decidingFigure", DecidingFigure.class),
                PoolPolicyFields.eachOnce(fields, "caps", CoverageFields::cap, Cap::scope),
                RuledFields.word(fields, "runOff", RunOffCover.class),
                RuledFields.wordOr(fields, "shareSource", HouseDefaults.shareSource()),
                RuledFields.ruledOr(
                        fields,
                        "poolShareFloor",
                        HouseDefaults.poolShareFloor(),
                        floor -> floor.value("value", Scalar.SHARE)),
                institutions(fields),
                RuledFields.wordOr(fields, "ceded", HouseDefaults.ceded()),
                RuledFields.ruledOr(
                        fields, "interestLimit", HouseDefaults.interestLimit(), CoverageFields::interestLimit),
                RuledFields.wordOr(fields, "bankruptcy", HouseDefaults.bankruptcy()),
                RuledFields.wordOr(fields, "balanceCap", HouseDefaults.balanceCap()),
                RuledFields.ruledOr(fields, "leverage", HouseDefaults.leverage(), CoverageFields::leverage),
                RuledFields.wordOr(fields, "mixedPledge", HouseDefaults.mixedPledge()),
                RuledFields.ruledOr(
                        fields,
                        "allLevelsCeiling",
                        HouseDefaults.allLevelsCeiling(),
                        most -> new AllLevelsCeiling.AtMost(most.value("value", Scalar.SHARE))),
                PoolPolicyFields.eachOnce(fields, "otherParts", CoverageFields::otherPart, OtherPart::kind));
        if (fields.mistakes() == mistakes) {
            checkTogether(fields, coverage);
        }
        return coverage;
    }

    private static void checkTogether(YamlObject fields, Coverage coverage) {
        var share = coverage.poolShare().value();
        var ceiling = coverage.poolShareCeiling().value();
        var floor = coverage.poolShareFloor().value();
        if (share.exceeds(ceiling)) {
            fields.fault("poolShare", FaultCode.SHARE_ABOVE_CEILING, share.percent() + " > " + ceiling.percent());
        }
        if (floor.exceeds(share)) {
            fields.fault("poolShareFloor", FaultCode.SHARE_BELOW_FLOOR, share.percent() + " < " + floor.percent());
        }
        if (coverage.shareBase().value() != ShareBase.INSTITUTION_PRINCIPAL
                && !coverage.institutions().isEmpty()) {
            fields.fault(
                    "institutions",
                    FaultCode.TABLE_WITHOUT_USE,
                    "shareBase = " + coverage.shareBase().value());
        }
        if (!coverage.otherParts().isEmpty()) {
            checkOtherParts(fields, coverage);
        }
        for (var institution : coverage.institutions()) {
            if (institution.value().share().exceeds(ceiling)) {
                fields.fault(
                        "institutions",
                        FaultCode.SHARE_ABOVE_CEILING,
                        institution.value().kind() + " "
                                + institution.value().share().percent() + " > " + ceiling.percent());
            }
        }
    }

    /** With the pool's share they are the whole; where each institution bears its own part nobody needs them. */
    private static void checkOtherParts(YamlObject fields, Coverage coverage) {
        var shares = Stream.concat(
                        Stream.of(coverage.poolShare().value()),
                        coverage.otherParts().stream().map(part -> part.value().share()))
                .toList();
        if (shares.stream().mapToLong(Share::ppm).sum() != Share.WHOLE_PPM) {
            fields.fault(
                    "otherParts",
                    FaultCode.PARTS_NOT_WHOLE,
                    shares.stream().map(Share::percent).collect(Collectors.joining(" + ")));
        }
        if (coverage.shareBase().value() == ShareBase.INSTITUTION_PRINCIPAL) {
            fields.fault("otherParts", FaultCode.FIELDS_EXCLUDE, "shareBase = INSTITUTION_PRINCIPAL, otherParts");
        }
    }

    private static OtherPart otherPart(YamlObject fields) {
        return new OtherPart(
                fields.value("kind", Scalar.word(InstitutionKind.class)), fields.value("share", Scalar.SHARE));
    }

    private static Cap cap(YamlObject fields) {
        return new Cap(
                fields.value("scope", Scalar.word(CapScope.class)), Fen.of(fields.value("ceilingFen", Scalar.fen())));
    }

    private static List<Ruled<InstitutionShare>> institutions(YamlObject fields) {
        return PoolPolicyFields.eachOnce(fields, "institutions", CoverageFields::institution, InstitutionShare::kind);
    }

    private static InstitutionShare institution(YamlObject fields) {
        return new InstitutionShare(
                fields.value("kind", Scalar.word(InstitutionKind.class)),
                fields.value("share", Scalar.SHARE),
                fields.optionalValue("ceded", Scalar.word(CededTreatment.class)).orElse(CededTreatment.DEDUCTED));
    }

    private static InterestLimit interestLimit(YamlObject parameter) {
        return new InterestLimit.AtMost(parameter.value("days", INTEREST_DAYS));
    }

    private static LeverageLimit leverage(YamlObject parameter) {
        return new LeverageLimit.AtMost(parameter.value("times", Scalar.RATIO_OF));
    }
}
