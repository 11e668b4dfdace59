package org.pledgehub.cli.rules;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.calendar.CalendarBook;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.policies.CalendarReader;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.policies.yaml.Fault;
import org.pledgehub.policies.yaml.Reading;

/** Policies and calendars as a user names them on the command line. */
public final class RuleFiles {

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
            throw new InputFailure(
                    new Sentence("文件不是 UTF-8 编码，请另存为 UTF-8：", "The file is not UTF-8; save it as UTF-8: ").with(file));
        } catch (IOException unreadable) {
            throw new InputFailure(
                    new Sentence("无法读取文件，请检查路径和权限：", "The file cannot be read; check path and permissions: ")
                            .with(file));
        }
    }
}
