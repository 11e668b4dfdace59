package org.pledgehub.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.contract.ref.Manifest;
import org.pledgehub.streams.serde.ContractSerdes;

class HubConfigTest {

    @TempDir
    private Path folder;

    @Test
    void shouldLetTheEnvironmentGoBeforeTheFile() throws IOException {
        Path file = file("topic.prefix=from-file\nhttp.port=1\nkafka.security.protocol=SSL\n");
        var config = HubConfig.from(file, Map.of("PLEDGEHUB_TOPIC_PREFIX", "from-env"));
        assertThat(config.text(HubSetting.TOPIC_PREFIX)).isEqualTo("from-env");
        assertThat(config.number(HubSetting.HTTP_PORT)).isEqualTo(1);
        assertThat(config.kafkaClient())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("bootstrap.servers", "127.0.0.1:9092");
    }

    @Test
    void shouldRefuseASettingThatDoesNotExist() throws IOException {
        Path file = file("topic.prefx=a\n");
        assertThatThrownBy(() -> HubConfig.from(file, Map.of()))
                .isInstanceOfSatisfying(ConfigException.class, refused -> {
                    assertThat(refused).hasMessageContaining("topic.prefx");
                    assertThat(refused.zh()).contains("没有这个设置项");
                });
    }

    @Test
    void shouldRefuseAnyGuaranteeButExactlyOnce() {
        var own = Map.of(HubSetting.PROCESSING_GUARANTEE, "at_least_once");
        assertThatThrownBy(() -> HubConfig.of(own)).isInstanceOf(ConfigException.class);
    }

    @Test
    void shouldRefuseATransactionThatHoldsReadersUpForLong() {
        var own = Map.of(HubSetting.TRANSACTION_TIMEOUT_MS, "10001");
        assertThatThrownBy(() -> HubConfig.of(own)).isInstanceOf(ConfigException.class);
    }

    @Test
    void shouldKeepTheWidthsOfAnInstallation() {
        var installed = new Manifest(InstallationPurpose.TRIAL, 2, 4, 1, "1.0.0");
        assertThat(HubConfig.of(Map.of()).asInstalled(installed).sizing()).isEqualTo(new TopicSizing(2, 4, 1));
    }

    @Test
    void shouldLetASettingGoBeforeTheWidthsOfAnInstallation() {
        var installed = new Manifest(InstallationPurpose.TRIAL, 2, 4, 1, "1.0.0");
        var config = HubConfig.of(Map.of(HubSetting.REPLICATION, "3"));
        assertThat(config.asInstalled(installed).sizing()).isEqualTo(new TopicSizing(2, 4, 3));
    }

    @Test
    void shouldNeverResetAPositionAndAlwaysBeExactlyOnce() {
        var catalog = TopicCatalog.of("p", TopicSizing.singleBroker());
        var settings =
                StreamsSettings.of(HubConfig.of(Map.of()), Application.CORE, catalog, ContractSerdes.inMemory(catalog));
        assertThat(settings)
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("consumer.auto.offset.reset", "none")
                .containsEntry("application.id", "p-core")
                .containsEntry("main.consumer.group.instance.id", "p-core-1")
                .containsEntry("main.consumer.session.timeout.ms", 6000)
                .containsEntry("main.consumer.heartbeat.interval.ms", 1500)
                .containsEntry("producer.transaction.timeout.ms", 10000);
    }

    @Test
    void shouldKeepTheIntakeClassicBecauseItsTopologyGrows() {
        var catalog = TopicCatalog.singleBroker();
        var serdes = ContractSerdes.inMemory(catalog);
        var config = HubConfig.of(Map.of(HubSetting.GROUP_PROTOCOL, "streams"));
        assertThat(StreamsSettings.of(config, Application.INTAKE, catalog, serdes))
                .containsEntry("group.protocol", "classic")
                .containsKey("main.consumer.group.instance.id");
        assertThat(StreamsSettings.of(config, Application.CORE, catalog, serdes))
                .containsEntry("group.protocol", "streams")
                .doesNotContainKey("main.consumer.group.instance.id");
    }

    @Test
    void shouldDocumentEverySettingWithItsDefaultAndMeaning() throws IOException {
        String documented = Files.readString(Path.of("..", "docs", "configuration.md"));
        for (var setting : HubSetting.values()) {
            assertThat(documented)
                    .contains("| `" + setting.key() + "` | `" + setting.variable() + "` | "
                            + (setting.standard().isEmpty() ? "–" : "`" + setting.standard() + "`") + " | "
                            + setting.meaning() + " |");
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("hub.properties"), text);
    }
}
