package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.PATENT;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.claimableFacts;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.defaulted;
import static org.pledgehub.domain.loan.LoanScenario.noticed;
import static org.pledgehub.domain.loan.LoanScenario.repaid;
import static org.pledgehub.domain.loan.LoanScenario.reversal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.SeededCases;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;

/** A story in which almost every kind of fact is corrected, reversed or withdrawn, told in many orders. */
class OrderIndependenceTest {

    @Test
    void shouldMakeTheSameDossierOfAnyOrder() {
        var story = story();
        var expected = print(scenario(story).dossier());

        SeededCases.forAll(200, random -> {
            var order = new ArrayList<>(story);
            Collections.shuffle(order, random);
            assertThat(print(scenario(order).dossier())).isEqualTo(expected);
        });
    }

    @Test
    void shouldEndTheSameFactsWaitingInAnyOrderAndNeverBeginToWaitAgain() {
        var story = story();
        var expected = waits(scenario(story).dossier());

        SeededCases.forAll(100, random -> {
            var order = new ArrayList<>(story);
            Collections.shuffle(order, random);
            Set<EventKey> ended = new HashSet<>();
            for (int known = 1; known <= order.size(); known++) {
                var facts = order.subList(0, known);
                var waiting = scenario(facts).dossier().waits().keySet();
                assertThat(Collections.disjoint(waiting, ended)).isTrue();
                facts.stream()
                        .map(Fact::key)
                        .filter(key -> !waiting.contains(key))
                        .forEach(ended::add);
            }
            assertThat(waits(scenario(order).dossier())).isEqualTo(expected);
        });
    }

    private static List<Fact<LoanFact>> story() {
        var story = new ArrayList<>(claimableFacts());
        story.add(correction("r1a", "r1", "2026-02-17", repaid(90_000)));
        story.add(correction("r1b", "r1a", "2026-02-18", repaid(95_000)));
        story.add(bank("r2", "2026-03-16", repaid(5_000)));
        story.add(reversal("u2", "r2", "2026-03-17"));
        story.add(bank("x0", "2026-04-01", defaulted("2026-03-17")));
        story.add(bank("c0", "2026-04-10", new LoanFact.DefaultCured(Told.unknown())));
        story.add(bank("n2", "2026-06-26", noticed(AmountBasisTold.MISSING)));
        story.add(correction("n2a", "n2", "2026-06-27", noticed()));
        story.add(reversal("u3", "n2a", "2026-06-28"));
        story.add(LoanScenario.event(
                PartyId.of("stranger"),
                Role.AUTHORITY,
                "f9",
                "2026-01-20",
                Relation.original(),
                LoanScenario.received()));
        story.add(correction("lost", "never", "2026-06-28", repaid(1)));
        return story;
    }

    private static LoanScenario scenario(List<Fact<LoanFact>> facts) {
        return new LoanScenario()
                .given(facts)
                .right(PATENT, LoanScenario.registeredFrom("2026-01-10"))
                .asOf("2026-07-01");
    }

    private static Map<EventKey, List<WaitReason>> waits(Dossier dossier) {
        return new HashMap<>(dossier.waits());
    }

    private static String print(Dossier dossier) {
        return String.join(
                "\n",
                dossier.stage().toString(),
                dossier.balance().toString(),
                dossier.defaults().toString(),
                dossier.deadlines().toString(),
                dossier.claims().toString(),
                dossier.contribution().toString(),
                dossier.waits().toString(),
                dossier.concerns().toString(),
                dossier.wakeOn().toString());
    }
}
