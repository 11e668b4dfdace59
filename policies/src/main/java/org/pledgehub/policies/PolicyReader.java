package org.pledgehub.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pledgehub.domain.key.KeyReading;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.policy.EffectivePeriod;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PolicyHeader;
import org.pledgehub.domain.policy.PolicyStatus;
import org.pledgehub.domain.policy.VersionAnchor;
import org.pledgehub.domain.policy.Wording;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Reading;
import org.pledgehub.policies.yaml.Scalar;
import org.pledgehub.policies.yaml.YamlFile;
import org.pledgehub.policies.yaml.YamlObject;

/** Reads all versions of a policy from one YAML text. The format is written down in docs/policies.md. */
public final class PolicyReader {

    private static final String OPEN = "open";
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Scalar<PolicyId> ID = new Scalar<>(
            FaultCode.ID_INVALID,
            text -> switch (PolicyId.parse(text)) {
                case KeyReading.Valid<PolicyId>(var id, var warnings) -> Optional.of(id);
                case KeyReading.Invalid<PolicyId>(var fault) -> Optional.empty();
            },
            PolicyId.of("unreadable"));

    private PolicyReader() {}

    /** What a policy is about. */
    private enum PolicyKind {
        POOL,
        SUBSIDY
    }

    /** Reads a policy; the name stands before line and column in messages. Every mistake is reported at once. */
    public static Reading<List<Policy>> read(String name, String yaml) {
        return YamlFile.read(name, yaml, PolicyReader::policies);
    }

    private static List<Policy> policies(YamlObject file) {
        var id = file.value("policy", ID);
        var kind = file.value("kind", Scalar.word(PolicyKind.class));
        var title = RuledFields.wording(file.object("title"));
        var policies = new ArrayList<Policy>();
        var seen = new HashSet<Integer>();
        var versions = file.objects("versions");
        if (versions.isEmpty()) {
            file.fault("versions", FaultCode.FIELD_MISSING, "versions");
        }
        for (var version : versions) {
            var header = header(id, title, version);
            if (!seen.add(header.ref().version())) {
                version.fault("version", FaultCode.VERSION_TWICE, header.ref().canonical());
            }
            policies.add(
                    switch (kind) {
                        case POOL -> PoolPolicyFields.read(header, version);
                        case SUBSIDY -> SubsidyPolicyFields.read(header, version);
                    });
        }
        return List.copyOf(policies);
    }

    private static PolicyHeader header(PolicyId id, Wording title, YamlObject version) {
        return new PolicyHeader(
                new PolicyRef(id, version.value("version", Scalar.wholeNumber(1, 1_000_000))),
                title,
                version.value("source", Scalar.TEXT),
                version.value("status", Scalar.word(PolicyStatus.class)),
                effective(version.object("effective")),
                RuledFields.word(version, "ruleVersionAnchor", VersionAnchor.class));
    }

    private static EffectivePeriod effective(YamlObject fields) {
        var from = fields.value("from", dayOrOpen(LocalDate.MIN));
        var to = fields.value("to", dayOrOpen(LocalDate.MAX));
        if (to.isBefore(from)) {
            fields.fault("to", FaultCode.PERIOD_REVERSED, from + ".." + to);
            return EffectivePeriod.always();
        }
        return EffectivePeriod.between(from, to);
    }

    private static Scalar<LocalDate> dayOrOpen(LocalDate open) {
        return new Scalar<>(
                FaultCode.DATE_INVALID,
                text -> {
                    if (text.equals(OPEN)) {
                        return Optional.of(open);
                    }
                    return DATE.matcher(text).matches() ? Scalar.DATE.parse().apply(text) : Optional.empty();
                },
                open);
    }
}
