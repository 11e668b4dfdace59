package org.pledgehub.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.serde.ContractSerdes;

/** The wiring as a whole: names are ours, and a change of it is seen. */
class HubTopologyTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "topology.txt");
    private static final Pattern NODE = Pattern.compile("(?:Source|Processor|Sink): (\\S+)");
    private static final Pattern STORE = Pattern.compile("stores: \\[([^\\]]*)]");
    private static final Pattern GENERATED = Pattern.compile("K(STREAM|TABLE)-|-\\d{10}|\\$\\$");

    private final TopicCatalog topics = TopicCatalog.singleBroker();
    private final HubTopology hub = HubAssembly.assemble(
            new HubWiring(topics, ContractSerdes.inMemory(topics), PositionReader.fromBroker()), schemaId -> {});

    @Test
    void shouldBeWiredAsKept() throws IOException {
        String described = "INTAKE of bank-a, operator-a, registry-a\n" + intake() + "\nCORE\n" + core();
        Files.writeString(Path.of("target", "topology.txt"), described);

        assertThat(GOLDEN)
                .as("a wanted change is kept by copying target/topology.txt over it, with an ADR for changed names")
                .hasContent(described);
    }

    @Test
    void shouldHoldNoGeneratedNames() {
        assertThat(intake() + core()).doesNotContainPattern(GENERATED);
    }

    @Test
    void shouldNameEveryNodeInHubNodes() {
        assertThat(found(NODE)).isEqualTo(declared(HubNodes.class));
    }

    @Test
    void shouldNameEveryStoreInHubStores() {
        var declared = declared(HubStores.class);
        declared.remove(HubStores.RESERVED);

        assertThat(found(STORE)).isEqualTo(declared);
    }

    @Test
    void shouldReadNothingOfThePartiesInCore() {
        assertThat(core()).doesNotContain(topics.prefix() + ".in.");
    }

    @ParameterizedTest
    @EnumSource(Room.class)
    void shouldBuildEachRoomAlone(Room room) {
        assertThat(hub.room(room).describe().subtopologies()).hasSize(1);
    }

    private String intake() {
        var ingress = Stream.of("bank-a", "operator-a", "registry-a")
                .map(topics::events)
                .toList();
        return hub.intakeOver(ingress).describe().toString();
    }

    private String core() {
        return hub.core().describe().toString();
    }

    private Set<String> found(Pattern pattern) {
        var names = new TreeSet<String>();
        pattern.matcher(intake() + core())
                .results()
                .flatMap(hit -> List.of(hit.group(1).split(", ")).stream())
                .filter(name -> !name.isBlank())
                .forEach(names::add);
        return names;
    }

    private static Set<String> declared(Class<?> names) {
        var declared = new TreeSet<String>();
        for (Field field : names.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == String.class) {
                declared.add(value(field));
            }
        }
        return declared;
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
