package org.pledgehub.cli.calc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.json.JsonSource;
import org.pledgehub.cli.rules.RuleFiles;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import org.pledgehub.contract.ReasonCatalogue;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.compensation.CompensationCalculator;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.compensation.FigureGap;
import org.pledgehub.domain.compensation.OthersShare;
import org.pledgehub.domain.compensation.RecoveryTerms;
import org.pledgehub.domain.compensation.RecoveryWaterfall;
import org.pledgehub.domain.policy.PoolTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub calc}: what a pool would pay for a loss and how recoveries would be divided, or a subsidy, with the proof. */
@Command(
        name = "calc",
        mixinStandardHelpOptions = true,
        description = {
            "Computes a compensation and the division of recoveries, or a subsidy, from a JSON file. Works offline.",
            "Uses the code of the stream. Amounts are fen. --schema prints what the input may contain."
        })
public final class CalcCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final String SCHEMA = "calc-input.schema.json";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Parameters(arity = "0..1", paramLabel = "FILE|-", description = "Input; - reads standard input.")
    private @Nullable String file;

    @Option(
            names = "--policy",
            paramLabel = "ID|FILE",
            description = "Preset or policy file; goes before the input's policy.")
    private @Nullable String policy;

    @Option(names = "--schema", description = "Prints the JSON Schema of the input and ends.")
    private boolean schema;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (schema) {
            out.print(schema());
            return ExitCode.OK;
        }
        if (file == null) {
            throw new UsageFailure(
                    spec, new Sentence("请给出输入文件，或用 - 从标准输入读取。", "Name an input file, or - for standard input."));
        }
        var source = JsonSource.parse(file, text(file));
        if (SubsidyInput.isIn(source)) {
            return subsidy(new SubsidyInput(source));
        }
        out.println(compensation(new CalcInput(source)));
        return ExitCode.OK;
    }

    private int subsidy(SubsidyInput input) {
        var version = input.policy(Optional.ofNullable(policy));
        CalcInput.statusNote(version).ifPresent(this::note);
        try {
            var figures = input.figures(version);
            var findings = SubsidyFinding.of(version, figures, input.industry());
            spec.commandLine().getOut().println(SubsidyPage.text(version, figures, input.room(), findings));
            findings.forEach(finding -> note(finding.says()));
            return findings.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
        } catch (ArithmeticException beyond) {
            throw input.root()
                    .mistake("subsidy", "AMOUNT_TOO_LARGE", new Sentence("金额之和超出范围", "the amounts add up to too much"));
        }
    }

    private void note(Sentence note) {
        spec.commandLine().getErr().println(note.in(hub.language()));
    }

    private String compensation(CalcInput input) {
        var terms = input.terms(Optional.ofNullable(policy));
        input.notes(terms).forEach(this::note);
        try {
            return answer(input, terms);
        } catch (ArithmeticException beyond) {
            throw input.root()
                    .mistake("notice", "AMOUNT_TOO_LARGE", new Sentence("金额之和超出范围", "the amounts add up to too much"));
        }
    }

    private static String answer(CalcInput input, PoolTerms terms) {
        var what = input.caseUnder(terms);
        var due = computed(input, what);
        var recoveryTerms = RecoveryTerms.of(terms, what.notice(), due);
        var division = RecoveryWaterfall.divide(
                input.recoveryOrder().map(recoveryTerms::inOrder).orElse(recoveryTerms), input.recoveries());
        var debt = input.reimbursed(terms)
                .map(reimbursed -> FiscalDebt.of(terms, recoveryTerms, division.splits(), reimbursed));
        return CalcPage.text(
                terms.policy(), due, new Divided(division, OthersShare.divide(what, due, division.splits())), debt);
    }

    private static Compensation computed(CalcInput input, CompensationCase what) {
        return switch (CompensationCalculator.calculate(what)) {
            case Calculation.Computed(var compensation) -> compensation;
            case Calculation.Incomplete(var gaps) -> throw incomplete(input, gaps);
        };
    }

    private static InputFailure incomplete(CalcInput input, Set<FigureGap> gaps) {
        var gap = gaps.stream().sorted().findFirst().orElseThrow();
        var reason = ReasonCatalogue.shipped().reason(gap.name());
        var where = switch (gap) {
            case SHARE_BASE_NOT_COMPUTED -> "policy";
            case REQUESTED_SUM_MISSING,
                    LOSS_NOT_TOLD,
                    LOAN_SHARE_NOT_TOLD,
                    LOAN_SHARE_OUT_OF_RANGE,
                    INTEREST_DAYS_NOT_TOLD,
                    OTHER_LEVELS_NOT_TOLD -> "notice";
            case VALUATION_MISSING -> "collateral";
            case CLAIMANT_PART_MISSING, INSTITUTION_SHARE_MISSING, CLAIMANTS_EXCEED_LOSS, CEDED_PART_UNASSIGNED ->
                "claimants";
            case CEDED_RECEIPT_NOT_TOLD -> "cededReceivedFen";
            case BALANCE_NOT_TOLD -> "poolBalanceFen";
            case FUNDING_NOT_TOLD, FUNDING_NOT_MET -> "contributions";
        };
        return input.root()
                .mistake(
                        where,
                        gap.name(),
                        new Sentence(reason.zh() + "。" + reason.fixZh(), reason.en() + ". " + reason.fixEn()));
    }

    private static String text(String named) {
        if (!named.equals(STANDARD_INPUT)) {
            return RuleFiles.text(Path.of(named));
        }
        try {
            var bytes = System.in.readAllBytes();
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InputFailure(new Sentence("标准输入不是 UTF-8 编码。", "Standard input is not UTF-8."));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String schema() throws IOException {
        try (var stream = CalcCommand.class.getResourceAsStream(SCHEMA)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + SCHEMA + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
