package org.pledgehub.cli.report;

import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;

/** The registry's entry of a pool. */
public final class RegisteredPool {
    private RegisteredPool() {}

    /**
     * The entry.
     *
     * @throws InputFailure where no such pool is registered
     */
    public static Pool require(HubTopics topics, String id) {
        var pools = LatestRecords.of(topics, topics.catalog().parties(), PartyReference.class).stream()
                .map(PartyReference::getEntry)
                .filter(Pool.class::isInstance)
                .map(Pool.class::cast)
                .toList();
        return pools.stream()
                .filter(pool -> pool.getPool().equals(id))
                .findFirst()
                .orElseThrow(() -> {
                    var known = pools.stream().map(Pool::getPool).sorted().toList();
                    return new InputFailure(new Sentence(
                            "没有登记资金池 " + id + "；已登记的资金池：" + known,
                            "No pool " + id + " is registered; registered pools are " + known));
                });
    }
}
