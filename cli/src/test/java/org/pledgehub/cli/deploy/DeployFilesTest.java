package org.pledgehub.cli.deploy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.kept.KeptFile;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.runtime.HubSetting;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** What stands in {@code deploy} fits the hub and itself. Neither Docker nor a Kubernetes cluster is asked. */
final class DeployFilesTest {

    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final String BASE = "deploy/kustomize/base/";
    private static final Pattern INSTRUCTION = Pattern.compile("(?m)^([A-Z]+)\\s+((?:.*\\\\\\n)*.*)$");

    static List<Path> yamlFiles() throws IOException {
        try (var files = Files.walk(DEPLOY)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    void shouldBeYaml(Path file) throws IOException {
        assertThat(documents(Files.readString(file))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    void shouldNameOnlyFilesThatAreThere(Path file) throws IOException {
        if (!file.endsWith("kustomization.yaml")) {
            return;
        }
        var page = documents(Files.readString(file)).getFirst();
        var named = new ArrayList<String>();
        texts(page.get("resources"), named);
        texts(page.get("configMapGenerator"), named);
        texts(page.get("patches"), named);
        assertThat(named.stream()
                        .filter(name ->
                                name.endsWith(".yaml") || name.endsWith(".properties") || name.startsWith("..")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(requireNonNull(file.getParent()).resolve(name))
                        .exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub.properties", "installer.properties"})
    void shouldSetOnlyWhatTheHubKnows(String name) throws IOException {
        var settings = new Properties();
        settings.load(new StringReader(KeptFile.read(BASE + name)));
        var known = Stream.of(HubSetting.values()).map(HubSetting::key).toList();

        assertThat(settings.stringPropertyNames())
                .isNotEmpty()
                .allMatch(key -> key.startsWith("kafka.") || known.contains(key));
        assertThat(KeptFile.read(BASE + name)).doesNotContainPattern("(?i)password *=");
    }

    @Test
    void shouldMountWhatTheSettingsName() {
        var hub = pod(BASE + "hub.yaml");
        var mounts = strings(container(hub), "volumeMounts", "mountPath");

        assertThat(mounts).contains("/var/lib/pledgehub", "/tmp", "/etc/pledgehub/user", "/etc/pledgehub/cluster-ca");
        assertThat(strings(container(hub), "volumeMounts", "name"))
                .allMatch(name -> strings(hub, "volumes", "name").contains(name) || name.equals("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub.yaml", "install.yaml"})
    void shouldRunWithoutRightsAndWithoutWriting(String file) {
        var pod = pod(BASE + file);
        var security = at(container(pod), "securityContext");

        assertThat(at(pod, "securityContext").get("runAsNonRoot")).isEqualTo(true);
        assertThat(at(pod, "securityContext").get("runAsUser").toString()).isEqualTo(imageUser());
        assertThat(security.get("readOnlyRootFilesystem")).isEqualTo(true);
        assertThat(security.get("allowPrivilegeEscalation")).isEqualTo(false);
        assertThat(at(security, "capabilities").get("drop")).isEqualTo(List.of("ALL"));
        assertThat(pod.get("automountServiceAccountToken")).isEqualTo(false);
        assertThat(at(container(pod), "resources", "limits").get("memory")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub.yaml", "install.yaml"})
    void shouldCallCommandsThatThereAre(String file) {
        var arguments = (List<?>) requireNonNull(container(pod(BASE + file)).get("args"));
        var command = new CommandLine(new Hub())
                .getSubcommands()
                .get(arguments.getFirst().toString());

        assertThat(command).isNotNull();
        assertThat(arguments.subList(1, arguments.size()).stream()
                        .map(Object::toString)
                        .filter(word -> word.startsWith("--")))
                .allMatch(option -> command.getCommandSpec().findOption(option) != null);
    }

    @Test
    void shouldUseTheUsersThatStrimziMakes() {
        var table = new AccessTable(TopicCatalog.singleBroker());

        assertThat(secrets(BASE + "hub.yaml")).contains(table.hub().name());
        assertThat(secrets(BASE + "install.yaml")).contains(table.installer().name());
    }

    @Test
    void shouldAskThePagesThatThereAreOnThePortThatIsSet() {
        var container = container(pod(BASE + "hub.yaml"));

        assertThat(at(container, "livenessProbe", "httpGet").get("path")).isEqualTo("/health/live");
        assertThat(at(container, "readinessProbe", "httpGet").get("path")).isEqualTo("/health/ready");
        assertThat(KeptFile.read(BASE + "hub.properties")).contains("http.port=" + HubSetting.HTTP_PORT.standard());
        assertThat(container.toString()).contains("containerPort=" + HubSetting.HTTP_PORT.standard());
        assertThat(instruction("EXPOSE")).containsExactly(HubSetting.HTTP_PORT.standard());
    }

    @Test
    void shouldCopyWhatTheBuildMakes() {
        assertThat(instruction("COPY"))
                .containsExactly(
                        "cli/target/lib /opt/pledgehub/lib",
                        "cli/target/classes /opt/pledgehub/classes",
                        "LICENSE /opt/pledgehub/LICENSE");
        assertThat(KeptFile.read("deploy/Dockerfile.dockerignore"))
                .contains("\n*\n", "!cli/target/lib\n", "!cli/target/classes\n", "!LICENSE\n");
        assertThat(KeptFile.read("cli/pom.xml"))
                .contains("<outputDirectory>${project.build.directory}/lib</outputDirectory>");
        assertThat(Path.of("target", "classes")).isDirectory();
    }

    @Test
    void shouldNotRunAsRootOnABaseThatChanges() {
        assertThat(imageUser()).matches("[1-9]\\d{3,}");
        assertThat(instruction("ARG"))
                .allMatch(base -> base.matches("BASE=[a-z/-]+:\\d+\\.\\d+\\.\\d+_\\d+-jre-[a-z]+"));
        assertThat(instruction("FROM")).containsExactly("${BASE}");
        assertThat(instruction("HEALTHCHECK")).singleElement().asString().contains("/health/live");
    }

    @Test
    void shouldStartTheProgramAsTheLauncherDoes() {
        var start = instruction("ENTRYPOINT").getFirst();
        var trusted = Pattern.compile("SERIALIZABLE_PACKAGES=([\\w.,]+)");
        var launcher =
                trusted.matcher(KeptFile.read("hub")).results().findFirst().orElseThrow();

        assertThat(start).contains(launcher.group(), "--enable-native-access=ALL-UNNAMED", Hub.class.getName());
    }

    @Test
    void shouldSayWhatTheExitCodesAre() {
        assertThat(KeptFile.read("deploy/Dockerfile"))
                .contains("# Exit codes: docs/cli.md. " + ExitCode.OWN_FAULT + " =");
    }

    private static String imageUser() {
        var user = instruction("USER").getFirst();
        return user.substring(0, user.indexOf(':'));
    }

    private static List<String> instruction(String word) {
        return INSTRUCTION
                .matcher(KeptFile.read("deploy/Dockerfile"))
                .results()
                .filter(hit -> hit.group(1).equals(word))
                .map(hit -> hit.group(2))
                .toList();
    }

    private static Set<String> secrets(String file) {
        var names = new TreeSet<String>();
        for (var volume : (List<?>) requireNonNull(pod(file).get("volumes"))) {
            if (((Map<?, ?>) volume).get("secret") instanceof Map<?, ?> secret) {
                names.add(String.valueOf(secret.get("secretName")));
            }
        }
        return names;
    }

    private static Map<?, ?> pod(String file) {
        return at(documents(KeptFile.read(file)).getFirst(), "spec", "template", "spec");
    }

    private static Map<?, ?> container(Map<?, ?> pod) {
        return (Map<?, ?>) ((List<?>) requireNonNull(pod.get("containers"))).getFirst();
    }

    private static List<String> strings(Map<?, ?> place, String list, String field) {
        return ((List<?>) requireNonNull(place.get(list)))
                .stream()
                        .map(item -> String.valueOf(((Map<?, ?>) item).get(field)))
                        .toList();
    }

    private static Map<?, ?> at(Map<?, ?> place, String... path) {
        Map<?, ?> found = place;
        for (var key : path) {
            found = (Map<?, ?>) requireNonNull(found.get(key), key);
        }
        return found;
    }

    private static void texts(Object node, List<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.values().forEach(value -> texts(value, found));
        } else if (node instanceof List<?> list) {
            list.forEach(item -> texts(item, found));
        } else if (node instanceof String text) {
            found.add(text);
        }
    }

    private static List<Map<?, ?>> documents(String yaml) {
        var documents = new ArrayList<Map<?, ?>>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(yaml)
                .forEach(document -> documents.add((Map<?, ?>) document));
        return documents;
    }
}
