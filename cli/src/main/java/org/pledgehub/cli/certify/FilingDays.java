package org.pledgehub.cli.certify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.report.LatestRecords;
import org.pledgehub.cli.rules.RuleFiles;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.domain.calendar.CalendarBook;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PolicyBook;
import org.pledgehub.policies.CalendarReader;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.yaml.Reading;

/**
 * Last days of filing under the rules that a hub has in force: its own versions of the policy and its calendars, beside the calendars that
 * come with the program.
 */
final class FilingDays {

    private FilingDays() {}

    /** The days under a policy that the hub has; where it has none of that id, under the preset. */
    static Function<LocalDate, Optional<LocalDate>> installed(HubTopics topics, String policy) {
        var versions = LatestRecords.of(topics, topics.catalog().policies(), PolicyVersion.class).stream()
                .filter(version -> version.getPolicy().equals(policy))
                .flatMap(FilingDays::policies)
                .toList();
        return versions.isEmpty() ? of(topics, policy) : under(versions, calendars(topics));
    }

    /** The days under a policy that the user names, a preset or a file. */
    static Function<LocalDate, Optional<LocalDate>> of(HubTopics topics, String idOrFile) {
        return under(RuleFiles.policyVersions(idOrFile), calendars(topics));
    }

    private static Function<LocalDate, Optional<LocalDate>> under(List<Policy> versions, CalendarBook calendars) {
        var book = PolicyBook.of(versions);
        var id = versions.getFirst().ref().id();
        return disbursedOn -> book.poolPolicyOn(id, disbursedOn)
                .flatMap(inForce -> inForce.filing().required())
                .map(rule -> rule.proofFrom(disbursedOn, calendars).due().date());
    }

    /** A document may hold more versions than the one that its record stands for. */
    private static Stream<Policy> policies(PolicyVersion version) {
        var name = version.getPolicy() + "@" + version.getVersion();
        return loaded(PolicyReader.read(name, version.getDocument())).stream()
                .flatMap(List::stream)
                .filter(policy -> policy.ref().version() == version.getVersion());
    }

    private static CalendarBook calendars(HubTopics topics) {
        var book = RuleFiles.calendars(List.of());
        for (var version : LatestRecords.of(topics, topics.catalog().calendars(), CalendarVersion.class)) {
            var name = version.getYear() + "@" + version.getVersion();
            var calendar = loaded(CalendarReader.read(name, version.getDocument()));
            if (calendar.isPresent()) {
                book = book.with(calendar.get());
            }
        }
        return book;
    }

    /** What the hub itself cannot read it does not go by either. */
    private static <T> Optional<T> loaded(Reading<T> reading) {
        return switch (reading) {
            case Reading.Loaded<T>(var value) -> Optional.of(value);
            case Reading.Faulty<T> faulty -> Optional.empty();
        };
    }
}
