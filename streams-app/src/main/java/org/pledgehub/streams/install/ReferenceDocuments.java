package org.pledgehub.streams.install;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.domain.calendar.YearCalendar;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.policies.CalendarReader;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.policies.yaml.Reading;

/** Turns the YAML of policies and calendars into the references that are written to the hub: the document as it stands, with its digest. */
public final class ReferenceDocuments {

    private ReferenceDocuments() {}

    /** Every version that a policy file holds; the name stands before line and column in messages. */
    public static Reading<List<PolicyVersion>> policies(String name, String yaml) {
        return switch (PolicyReader.read(name, yaml)) {
            case Reading.Loaded<List<Policy>>(var versions) ->
                new Reading.Loaded<>(versions.stream()
                        .map(version -> new PolicyVersion(
                                version.ref().id().canonical(), version.ref().version(), yaml, sha256(yaml)))
                        .toList());
            case Reading.Faulty<List<Policy>>(var faults) -> new Reading.Faulty<>(faults);
        };
    }

    /** Whether two documents hold the same rules for the version that both name; a file may have gained other versions since. */
    static boolean saysTheSame(PolicyVersion one, PolicyVersion other) {
        return one.getSha256().equals(other.getSha256()) || rulesOf(one).equals(rulesOf(other));
    }

    private static List<Policy> rulesOf(PolicyVersion version) {
        String name = version.getPolicy() + "@" + version.getVersion();
        return PolicyReader.read(name, version.getDocument()).orThrow().stream()
                .filter(policy -> policy.ref().version() == version.getVersion())
                .toList();
    }

    /** The calendar of one year; the name stands before line and column in messages. */
    public static Reading<CalendarVersion> calendar(String name, String yaml) {
        return switch (CalendarReader.read(name, yaml)) {
            case Reading.Loaded<YearCalendar>(var calendar) ->
                new Reading.Loaded<>(new CalendarVersion(calendar.year(), calendar.version(), yaml, sha256(yaml)));
            case Reading.Faulty<YearCalendar>(var faults) -> new Reading.Faulty<>(faults);
        };
    }

    /** The calendars that come with the program. */
    public static List<CalendarVersion> shippedCalendars() {
        return ShippedCalendars.texts().entrySet().stream()
                .map(file -> calendar(file.getKey(), file.getValue()).orThrow())
                .toList();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
