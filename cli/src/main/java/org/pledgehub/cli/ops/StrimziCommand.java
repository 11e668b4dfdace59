package org.pledgehub.cli.ops;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.deploy.AccessTable;
import org.pledgehub.cli.deploy.StrimziPage;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.TopicSizing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub strimzi}: topics and users as resources of Strimzi. */
@Command(
        name = "strimzi",
        mixinStandardHelpOptions = true,
        description = {
            "Prints topics and users as resources of Strimzi. Touches no cluster.",
            "They are those of the installation, or with a setup file those of its parties."
        })
public final class StrimziCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Setup file; the topics and users of its parties are printed instead.")
    private Optional<Path> setup = Optional.empty();

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            defaultValue = "pledgehub",
            description = "Name of the Kafka resource. Default: ${DEFAULT-VALUE}.")
    private String cluster = "";

    @Mixin
    private TopicPrefix prefix = new TopicPrefix();

    @Option(
            names = "--hop-partitions",
            paramLabel = "N",
            defaultValue = "6",
            description = "Partitions of every hop topic. Default: ${DEFAULT-VALUE}.")
    private int hopPartitions;

    @Option(
            names = "--ingress-partitions",
            paramLabel = "N",
            defaultValue = "1",
            description = "Partitions of each party's ingress topic. Default: ${DEFAULT-VALUE}.")
    private int ingressPartitions;

    @Option(
            names = "--replication",
            paramLabel = "N",
            defaultValue = "3",
            description = "Copies of each partition. Default: ${DEFAULT-VALUE}.")
    private int replication;

    @Override
    public Integer call() {
        var page = new StrimziPage(
                prefix.catalog(() -> new TopicSizing(hopPartitions, ingressPartitions, replication)), cluster);
        spec.commandLine()
                .getOut()
                .print(setup.map(file -> ofParties(page, file)).orElseGet(page::installation));
        return ExitCode.OK;
    }

    private static void refuseTaken(StrimziPage page, String party) {
        if (new AccessTable(page.catalog()).isTaken(party)) {
            throw new InputFailure(new Sentence(
                    "参与方编号 " + party + " 与系统用户同名，会得到该用户的权限；请换一个编号。",
                    "The party " + party
                            + " is called as a user of the hub and would have its rights; choose another id."));
        }
    }

    private static String ofParties(StrimziPage page, Path file) {
        var parties = SetupFile.read(file).parties();
        parties.forEach(party -> refuseTaken(page, party.getParty()));
        return page.parties(parties);
    }
}
