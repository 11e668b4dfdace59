package org.pledgehub.streams.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.ref.Manifest;

/**
 * The settings of one hub. Later sources win: defaults, properties file, environment, what the program itself sets (demo, tests).
 * Secrets are never settings but files named by settings. Unknown names are refused, so that a slip of the pen does not go unnoticed.
 */
public final class HubConfig {

    private static final String MUST_BE = "exactly_once_v2";
    private static final long MAX_TRANSACTION_MS = 10_000;

    private final Map<HubSetting, String> values;
    private final Map<String, String> kafka;

    private HubConfig(Map<HubSetting, String> values, Map<String, String> kafka) {
        this.values = values;
        this.kafka = Map.copyOf(kafka);
        if (!text(HubSetting.PROCESSING_GUARANTEE).equals(MUST_BE)) {
            throw new ConfigException(HubSetting.PROCESSING_GUARANTEE, "只能为 " + MUST_BE, "must be " + MUST_BE);
        }
        if (number(HubSetting.TRANSACTION_TIMEOUT_MS) > MAX_TRANSACTION_MS) {
            throw new ConfigException(
                    HubSetting.TRANSACTION_TIMEOUT_MS,
                    "不得超过 " + MAX_TRANSACTION_MS,
                    "must be at most " + MAX_TRANSACTION_MS);
        }
    }

    /** Defaults and the program's own settings only. */
    public static HubConfig of(Map<HubSetting, String> own) {
        var values = new EnumMap<HubSetting, String>(HubSetting.class);
        values.putAll(own);
        return new HubConfig(values, Map.of());
    }

    /**
     * From the environment only.
     *
     * @throws ConfigException for a value that cannot be used
     */
    public static HubConfig from(Map<String, String> environment) {
        return merged(new Properties(), environment);
    }

    /**
     * From a properties file (UTF-8) and the environment.
     *
     * @throws ConfigException for an unknown name, a value that cannot be used or a file that cannot be read
     */
    public static HubConfig from(Path file, Map<String, String> environment) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(file.toString(), "文件无法读取", "cannot be read", e);
        }
        return merged(properties, environment);
    }

    /** The same with one setting replaced. */
    public HubConfig with(HubSetting setting, String value) {
        var changed = new EnumMap<HubSetting, String>(HubSetting.class);
        changed.putAll(values);
        changed.put(setting, value);
        return new HubConfig(changed, kafka);
    }

    /** The same where nothing else was set than what was installed: a hub keeps its widths. */
    HubConfig asInstalled(Manifest installed) {
        var kept = new EnumMap<HubSetting, String>(HubSetting.class);
        kept.put(HubSetting.HOP_PARTITIONS, Integer.toString(installed.getHopPartitions()));
        kept.put(HubSetting.INGRESS_PARTITIONS, Integer.toString(installed.getIngressPartitions()));
        kept.put(HubSetting.REPLICATION, Integer.toString(installed.getReplication()));
        kept.putAll(values);
        return new HubConfig(kept, kafka);
    }

    /** A setting's text. */
    public String text(HubSetting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

    /** A setting that counts something. */
    public int number(HubSetting setting) {
        String text = text(setting);
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new ConfigException(setting, "不是整数：" + text, "is no whole number: " + text);
        }
    }

    /** Whether a setting is switched on. */
    public boolean isOn(HubSetting setting) {
        return switch (text(setting).strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigException(setting, "只能为 true 或 false", "must be true or false");
        };
    }

    /** The applications that run in this process. */
    public Set<Application> applications() {
        var applications = EnumSet.noneOf(Application.class);
        for (String word : text(HubSetting.APPLICATIONS).split(",", -1)) {
            applications.add(Stream.of(Application.values())
                    .filter(application ->
                            application.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new ConfigException(
                            HubSetting.APPLICATIONS, "只能为 intake、core 或两者", "must be intake, core or both")));
        }
        return applications;
    }

    /** Settings handed to every Kafka client, such as security. */
    public Map<String, String> kafkaClient() {
        var client = new TreeMap<>(kafka);
        client.put("bootstrap.servers", text(HubSetting.BOOTSTRAP_SERVERS));
        return client;
    }

    /** The same for tools and boot, where the brokers have to answer within the configured time. */
    public Map<String, String> kafkaTools() {
        var client = new TreeMap<>(kafkaClient());
        client.put("default.api.timeout.ms", text(HubSetting.START_TIMEOUT_MS));
        client.put("request.timeout.ms", text(HubSetting.START_TIMEOUT_MS));
        return client;
    }

    /** The widths that {@code hub install} uses. */
    public TopicSizing sizing() {
        return new TopicSizing(
                number(HubSetting.HOP_PARTITIONS),
                number(HubSetting.INGRESS_PARTITIONS),
                number(HubSetting.REPLICATION));
    }

    /** The catalogue for the configured prefix. */
    public TopicCatalog catalog(TopicSizing sizing) {
        try {
            return TopicCatalog.of(text(HubSetting.TOPIC_PREFIX), sizing);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(
                    HubSetting.TOPIC_PREFIX,
                    "前缀只能含小写字母、数字和连字符",
                    "may hold lower-case letters, digits and hyphens only");
        }
    }

    private static HubConfig merged(Properties file, Map<String, String> environment) {
        var values = new EnumMap<HubSetting, String>(HubSetting.class);
        var kafka = new TreeMap<String, String>();
        for (String name : file.stringPropertyNames()) {
            if (name.startsWith(HubSetting.KAFKA_PREFIX)) {
                kafka.put(name.substring(HubSetting.KAFKA_PREFIX.length()), file.getProperty(name));
            } else {
                values.put(settingNamed(name), file.getProperty(name));
            }
        }
        for (var setting : HubSetting.values()) {
            String value = environment.get(setting.variable());
            if (value != null) {
                values.put(setting, value);
            }
        }
        return new HubConfig(values, kafka);
    }

    private static HubSetting settingNamed(String name) {
        return HubSetting.named(name)
                .orElseThrow(() -> new ConfigException(name, "没有这个设置项", "there is no such setting", null));
    }
}
