package org.pledgehub.simulation.broker;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgehub.simulation.history.TaskName;

/**
 * One commit of a task, for checks that look at each step.
 *
 * @param task task
 * @param read records that were read, in order
 * @param written records that were written, in order
 * @param stored changed store entries: store name → key → bytes, null where the entry was deleted
 */
public record CommitSeen(
        TaskName task,
        List<Committed> read,
        List<Committed> written,
        Map<String, Map<String, byte @Nullable []>> stored) {}
