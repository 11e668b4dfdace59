package org.pledgehub.cli.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.pledgehub.cli.cluster.TrialHub;

/** The {@code run} of a demo's report: everything that differs from run to run. */
final class DemoRun {
    private DemoRun() {}

    static ObjectNode of(TrialHub trial, long seed, DemoPhases phases) {
        var run = JsonNodeFactory.instance.objectNode();
        var cluster = trial.cluster();
        run.put("command", "demo");
        run.put("seed", seed);
        var tookMillis = run.putObject("tookMillis");
        phases.millis().forEach(tookMillis::put);
        run.put("bootstrapServers", cluster.bootstrapServers());
        run.put("registry", cluster.registryUrl());
        run.put("hubRestarts", cluster.hubRestarts());
        var pids = run.putObject("pids");
        cluster.pids().forEach(pids::put);
        return run;
    }
}
