package org.pledgehub.scenario;

import java.util.List;
import java.util.Set;

/** What the pools of one text go through, act by act, and what has to come out. */
public interface SeedScenario {

    /** All of them, to stand side by side on one hub. */
    static List<SeedScenario> every() {
        return List.of(
                new HaidianScenario(),
                new ShunyiScenario(),
                new MentougouScenario(),
                new BeijingScenario(),
                new YunfuScenario(),
                new ChaoyangScenario(),
                new SubsidyScenario(),
                new ForeignScenario());
    }

    /** Makes parties, pools and policies known. */
    void prepare(Stage stage);

    /** What happens, in order; acts of other pools may come between two of them. */
    List<Runnable> acts(Stage stage);

    /** Ids of the disbursements that wait to the end, for no rule is in force on their day; every other event is accepted. */
    default Set<String> withoutRule() {
        return Set.of();
    }

    /** Holds everything published against the figures of the text. */
    void check(Stage stage);
}
