package org.pledgehub.cli;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers a command line that cannot be understood with one line in the user's language: what is wrong, what was
 * probably meant, and where to read on.
 */
final class UsageMistakes implements IParameterExceptionHandler {

    private static final Pattern LANGUAGE =
            Pattern.compile("^--lang[=\\n](zh|en)$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private static final Sentence HELP = new Sentence("用法见 %s --help。", "See %s --help.");
    private static final Sentence NO_OPTION = new Sentence("没有选项 %s。", "There is no option %s.");
    private static final Sentence NO_COMMAND = new Sentence("没有命令 %s。", "There is no command %s.");
    private static final Sentence TOO_MANY = new Sentence("多出一个参数：%s。", "One argument too many: %s.");
    private static final Sentence LACKS = new Sentence("缺少 %s。", "Missing: %s.");
    private static final Sentence NO_VALUE = new Sentence("%s 后面缺少值 %s。", "%s lacks its value %s.");
    private static final Sentence TWICE = new Sentence("%s 只能给出一次。", "%s can be given once only.");

    private final Hub hub;

    UsageMistakes(Hub hub) {
        this.hub = hub;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        var command = mistake.getCommandLine();
        var given = List.of(arguments);
        var answer = wrong(mistake, given)
                .then(HELP.formatted(command.getCommandSpec().qualifiedName()));
        command.getErr().println(answer.in(language(given)));
        return ExitCode.USAGE;
    }

    private static Sentence wrong(ParameterException mistake, List<String> given) {
        var command = mistake.getCommandLine();
        return switch (mistake) {
            case UsageFailure failure -> failure.sentence();
            case UnmatchedArgumentException unmatched ->
                unknown(command, unmatched.getUnmatched().getFirst());
            // A slip in the name of an option leaves that option missing; the slip is what to tell.
            case MissingParameterException missing ->
                command.getUnmatchedArguments().stream()
                        .filter(UsageMistakes::isLikeAnOption)
                        .findFirst()
                        .map(slip -> unknown(command, slip))
                        .orElseGet(() -> lacking(missing.getMissing(), given));
            case OverwrittenOptionException twice -> TWICE.formatted(UnusableValue.nameOf(twice.getOverwritten()));
            default ->
                Optional.ofNullable(mistake.getArgSpec())
                        .map(argument -> UnusableValue.of(argument, mistake.getValue()))
                        .orElseGet(() -> Sentence.NOTHING.with(String.valueOf(mistake.getMessage())));
        };
    }

    private static Sentence unknown(CommandLine command, String word) {
        if (isLikeAnOption(word)) {
            var option = word.replaceFirst("=.*", "");
            var options = command.getCommandSpec().optionsMap().keySet();
            return NO_OPTION.formatted(option).then(NearestNames.asked(option, options));
        }
        var commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? TOO_MANY.formatted(word)
                : NO_COMMAND
                        .formatted(command.getCommandSpec().qualifiedName() + " " + word)
                        .then(NearestNames.asked(word, commands));
    }

    private static boolean isLikeAnOption(String word) {
        return word.startsWith("-") && word.length() > 1;
    }

    private static Sentence lacking(List<ArgSpec> missing, List<String> given) {
        return missing.stream()
                .filter(argument -> isNamed(argument, given))
                .findFirst()
                .map(argument -> NO_VALUE.formatted(UnusableValue.nameOf(argument), argument.paramLabel()))
                .orElseGet(() -> LACKS.formatted(Sentence.allOf(
                        missing.stream().map(UsageMistakes::shown).toList())));
    }

    private static boolean isNamed(ArgSpec argument, List<String> given) {
        return argument instanceof OptionSpec option && !Collections.disjoint(given, List.of(option.names()));
    }

    private static String shown(ArgSpec argument) {
        var name = UnusableValue.nameOf(argument);
        return argument.isOption() ? name + " " + argument.paramLabel() : name;
    }

    /** The language asked for, also behind the mistake, where nobody has read it yet. */
    private Language language(List<String> given) {
        return LANGUAGE.matcher(String.join("\n", given))
                .results()
                .map(asked -> Language.valueOf(asked.group(1).toUpperCase(Locale.ROOT)))
                .reduce((earlier, later) -> later)
                .orElseGet(hub::language);
    }
}
