package org.pledgehub.simulation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.simulation.fault.HistoryGenerator;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.world.Choices;
import org.pledgehub.simulation.world.Planned;
import org.pledgehub.simulation.world.World;

/** Two histories that must come to the same, or to the same but for one thing: no oracle is asked. */
class MetamorphicTest {

    private static final int WORLDS = 12;
    private static final long SCALE = 10;
    private static final Pattern CUT_LOSS = Pattern.compile("interestLimit|bankruptcy|IP_PART");
    private static final long ROUND_FEN = 1_000_000;
    private static final Pattern CEILING = Pattern.compile("(ceilingFen: *)(\\d+)");

    @Test
    void shouldComeToTheSameWithoutTheFaults() {
        for (int run = 0; run < WORLDS; run++) {
            var history = HistoryGenerator.generate(21, run);
            var faulty = Outcome.of(history).withoutSpending();
            var calm = Outcome.of(CalmHistories.calmed(history)).withoutSpending();

            assertThat(calm.against(faulty)).as("run %d", run).isEmpty();
        }
    }

    @Test
    void shouldComeToTheSameInWhateverOrderThingsAreSaid() {
        for (long seed = 0; seed < WORLDS; seed++) {
            var world = CalmHistories.world(seed);
            var events = new ArrayList<>(CalmHistories.withoutDecisions(CalmHistories.ofOnePool(world)));
            var inOrder = Outcome.of(CalmHistories.of(world, events)).withoutSpending();
            var choices = Choices.of(seed, 1);
            for (int i = events.size(); i > 1; i--) {
                events.add(events.remove(choices.below(i)));
            }
            var shuffled = Outcome.of(CalmHistories.of(world, events)).withoutSpending();

            assertThat(inOrder.against(shuffled)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void shouldNotCareWhatABankIsCalled() {
        for (long seed = 0; seed < WORLDS; seed++) {
            var history = CalmHistories.of(CalmHistories.world(seed));
            UnaryOperator<String> names = MetamorphicTest::renamed;
            Reworded.Words words =
                    (field, value) -> value instanceof String text && !field.equals("contract") ? renamed(text) : value;

            var before = Outcome.of(history).withoutSpending().reworded(words, names);
            var after =
                    Outcome.of(CalmHistories.reworded(history, words, names)).withoutSpending();

            assertThat(before.against(after)).as("seed %d", seed).isEmpty();
        }
    }

    /** Every bank gets a longer name that stands in the same place of the alphabet. */
    private static String renamed(String text) {
        var name = text;
        for (var bank : List.of("icbc", "abc", "cmb")) {
            name = name.replaceAll("(^|[|#])" + bank + "($|[/|:#])", "$1" + bank + "-x$2");
        }
        return name;
    }

    @Test
    void shouldScaleWithTheAmounts() {
        for (long seed = 0; seed < WORLDS; seed++) {
            var history = CalmHistories.of(CalmHistories.world(seed));
            var round = CalmHistories.reworded(history, amounts(MetamorphicTest::rounded), UnaryOperator.identity());
            var larger = CalmHistories.reworded(round, amounts(MetamorphicTest::scaled), UnaryOperator.identity());

            var expected = Outcome.of(round).reworded(amounts(fen -> fen * SCALE), UnaryOperator.identity());
            var differences = expected.against(Outcome.of(larger));

            boolean cutsLoss = cutsLoss(history);
            assertThat(differences.stream()
                            .filter(difference -> !isWithinRounding(difference))
                            .filter(difference -> !(cutsLoss && isWithin(difference, 4 * SCALE))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** Policies carry amounts as well: those of their ceilings. */
    private static Reworded.Words amounts(UnaryOperator<Long> change) {
        return (field, value) -> switch (value) {
            case Long amount when field.endsWith("Fen") -> change.apply(amount);
            case String text
            when field.equals("document") ->
                CEILING.matcher(text).replaceAll(found -> found.group(1) + change.apply(Long.valueOf(found.group(2))));
            default -> value;
        };
    }

    /** So many fen that a share of them in parts per million is a whole number; the greatest still fits when scaled. */
    private static long rounded(long fen) {
        if (fen <= 0) {
            return fen;
        }
        return Math.min(Math.max(1, fen / ROUND_FEN) * ROUND_FEN, 10_000_000_000_000L);
    }

    /** An event's amount below zero is a fault and stays as it is; a sum of events is scaled whatever its sign. */
    private static long scaled(long fen) {
        return fen < 0 ? fen : fen * SCALE;
    }

    /**
     * What is paid is divided a second time; there each side may round by half a fen, and the last of several claimants has
     * what the others' parts leave.
     */
    private static boolean isWithinRounding(Difference difference) {
        if (difference.field().equals("figuresHash") || difference.field().equals("reimbursementHash")) {
            return true;
        }
        if (difference.field().startsWith("payees[")) {
            return isWithin(difference, difference.field().startsWith("payees[0]") ? SCALE : 2 * SCALE);
        }
        return (difference.field().equals("fiscalFen")
                        || difference.field().equals("partnerFen")
                        || difference.toString().contains(" DUE_"))
                && isWithin(difference, SCALE);
    }

    /** Interest for some of its days, or the rights' part of a loss, is rounded; what follows from it differs by as little. */
    private static boolean cutsLoss(History history) {
        return history.steps().stream()
                .anyMatch(step -> step instanceof Step.Refer(var reference)
                        && reference instanceof PolicyVersion policy
                        && CUT_LOSS.matcher(policy.getDocument()).find());
    }

    private static boolean isWithin(Difference difference, long fen) {
        return difference.expected().matches("-?\\d+")
                && difference.seen().matches("-?\\d+")
                && new BigInteger(difference.expected())
                                .subtract(new BigInteger(difference.seen()))
                                .abs()
                                .compareTo(BigInteger.valueOf(fen))
                        <= 0;
    }

    @Test
    void shouldNotCareWhetherARepaymentComesInTwoParts() {
        int split = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            var world = CalmHistories.world(seed);
            var events = new ArrayList<Planned>();
            var named = named(world);
            for (var event : world.events()) {
                var parts = named.contains(event.party() + "/" + idOf(event.event())) ? List.of(event) : inTwo(event);
                split += parts.size() - 1;
                events.addAll(parts);
            }
            var before = Outcome.of(CalmHistories.of(world)).published();
            var after = Outcome.of(CalmHistories.of(world, events)).published();

            assertThat(after.loans()).as("seed %d", seed).hasSameSizeAs(before.loans());
            before.loans().forEach((loan, view) -> {
                assertThat(after.loans().get(loan).getOutstandingFen()).as(loan).isEqualTo(view.getOutstandingFen());
                assertThat(after.loans().get(loan).getExposureFen()).as(loan).isEqualTo(view.getExposureFen());
                assertThat(after.loans().get(loan).getStage()).as(loan).isEqualTo(view.getStage());
            });
            before.exposures()
                    .forEach((pool, exposure) -> assertThat(
                                    after.exposures().get(pool).getExposureFen())
                            .as(pool)
                            .isEqualTo(exposure.getExposureFen()));
        }
        assertThat(split).isGreaterThan(WORLDS * 10);
    }

    private static List<Planned> inTwo(Planned event) {
        if (!(event.event() instanceof BankEvent said
                && said.getPayload() instanceof RepaymentReceived repaid
                && said.getEnvelope().getCorrects() == null
                && repaid.getPrincipalFen() > 1)) {
            return List.of(event);
        }
        long part = repaid.getPrincipalFen() / 3 + 1;
        var first = RepaymentReceived.newBuilder(repaid).setPrincipalFen(part).build();
        var second = RepaymentReceived.newBuilder(repaid)
                .setPrincipalFen(repaid.getPrincipalFen() - part)
                .build();
        var envelope = Envelope.newBuilder(said.getEnvelope())
                .setEventId(said.getEnvelope().getEventId() + "-second")
                .build();
        return List.of(
                new Planned(event.party(), new BankEvent(said.getEnvelope(), first), event.sentAt(), event.faults()),
                new Planned(event.party(), new BankEvent(envelope, second), event.sentAt(), event.faults()));
    }

    /** Events that others correct or reverse; a part of one would be left standing. */
    private static Set<String> named(World world) {
        var named = new HashSet<String>();
        for (var event : world.events()) {
            if (event.event() instanceof BankEvent said) {
                named.add(event.party() + "/" + said.getEnvelope().getCorrects());
                if (said.getPayload() instanceof LoanEventReversed reversed) {
                    named.add(event.party() + "/" + reversed.getReversedEventId());
                }
            }
        }
        return named;
    }

    private static String idOf(SpecificRecord event) {
        return event instanceof BankEvent said ? said.getEnvelope().getEventId() : "";
    }
}
