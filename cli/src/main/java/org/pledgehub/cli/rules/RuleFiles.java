package org.pledgehub.cli.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.calendar.CalendarBook;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PolicyStatus;
import org.pledgehub.policies.CalendarReader;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.policies.yaml.Fault;
import org.pledgehub.policies.yaml.FilePlace;
import org.pledgehub.policies.yaml.Reading;

/** Policies and calendars as a user names them on the command line. */
public final class RuleFiles {

    private static final Pattern VERSIONED = Pattern.compile("(.+)@([0-9]{1,9})");

    private RuleFiles() {}

    /**
     * All versions of a policy.
     *
     * @param idOrFile id of a preset, else a file
     * @throws InputFailure where it is neither, or where the file has mistakes: all of them are told
     */
    public static List<Policy> policyVersions(String idOrFile) {
        return loaded(PolicyReader.read(nameOf(idOrFile), policyText(idOrFile)));
    }

    /**
     * One version of a policy: the one that the name ends with, as in {@code yunfu@1}, else the greatest that is in
     * force, else the greatest. Empty where the policy has no such version.
     *
     * @throws InputFailure as for all versions
     */
    public static Optional<Policy> policyVersion(String named) {
        var form = VERSIONED.matcher(named);
        if (form.matches()) {
            int number = Integer.parseInt(form.group(2));
            return policyVersions(form.group(1)).stream()
                    .filter(version -> version.ref().version() == number)
                    .findFirst();
        }
        var versions = policyVersions(named).stream()
                .sorted(Comparator.comparing(Policy::ref))
                .toList();
        return versions.stream()
                .filter(version -> version.header().status() == PolicyStatus.IN_FORCE)
                .reduce((earlier, later) -> later)
                .or(() -> versions.stream().reduce((earlier, later) -> later));
    }

    /**
     * YAML text of a policy.
     *
     * @throws InputFailure where it is neither a preset nor a file
     */
    public static String policyText(String idOrFile) {
        return Presets.text(idOrFile).orElseGet(() -> {
            if (!Files.exists(Path.of(idOrFile))) {
                throw new InputFailure(new Sentence(
                        "没有名为 " + idOrFile + " 的预置政策，也没有这个文件。可用的预置政策：" + Presets.ids(),
                        "There is neither a preset nor a file named " + idOrFile + ". Presets: " + Presets.ids()));
            }
            return text(Path.of(idOrFile));
        });
    }

    /**
     * The shipped calendars and those of the files; of two of a year the greater version counts.
     *
     * @throws InputFailure where a file cannot be read or has mistakes
     */
    public static CalendarBook calendars(List<Path> files) {
        var book = ShippedCalendars.book();
        for (var file : files) {
            book = book.with(loaded(CalendarReader.read(file.toString(), text(file))));
        }
        return book;
    }

    /** Name of a policy's text in messages: the file, or the preset's file name. */
    public static String nameOf(String idOrFile) {
        return Presets.text(idOrFile).isPresent() ? idOrFile + ".yaml" : idOrFile;
    }

    private static <T> T loaded(Reading<T> reading) {
        return switch (reading) {
            case Reading.Loaded<T>(var value) -> value;
            case Reading.Faulty<T>(var faults) -> throw new InputFailure(sentence(faults));
        };
    }

    /** Every mistake on its line, in both languages. */
    static Sentence sentence(List<Fault> faults) {
        var lines = faults.stream().map(Fault::text).collect(Collectors.joining(System.lineSeparator()));
        return new Sentence(lines, lines);
    }

    /**
     * A file of text in UTF-8.
     *
     * @throws InputFailure where it cannot be read
     */
    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException notUtf8) {
            var place = placeOfFirstBadByte(file) + " NOT_UTF8 ";
            throw new InputFailure(new Sentence(
                    place + "文件不是 UTF-8 编码，请另存为 UTF-8", place + "the file is not UTF-8; save it as UTF-8"));
        } catch (IOException unreadable) {
            throw new InputFailure(
                    new Sentence("无法读取文件，请检查路径和权限：", "The file cannot be read; check path and permissions: ")
                            .with(file));
        }
    }

    private static FilePlace placeOfFirstBadByte(Path file) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            var readable = CharBuffer.allocate(bytes.remaining() + 1);
            StandardCharsets.UTF_8.newDecoder().decode(bytes, readable, true);
            var before = readable.flip().toString();
            int line =
                    Math.toIntExact(before.chars().filter(sign -> sign == '\n').count()) + 1;
            return new FilePlace(file.toString(), line, before.length() - before.lastIndexOf('\n'));
        } catch (IOException gone) {
            return new FilePlace(file.toString(), 1, 1);
        }
    }
}
