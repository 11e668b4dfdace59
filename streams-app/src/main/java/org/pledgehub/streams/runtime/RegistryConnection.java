package org.pledgehub.streams.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.pledgehub.streams.serde.HttpRegistryClient;
import org.pledgehub.streams.serde.RegistryAccess;
import org.pledgehub.streams.serde.RegistryClient;
import org.pledgehub.streams.serde.RegistrySettings;

/** Turns settings into a registry client; secrets are read from their files here and nowhere else. */
public final class RegistryConnection {

    private RegistryConnection() {}

    /**
     * A client for the configured registry; connects on first use.
     *
     * @throws ConfigException when a secret's file or the trust store cannot be read, or an address is none
     */
    public static RegistryClient open(HubConfig config) {
        return HttpRegistryClient.to(new RegistrySettings(
                Stream.of(config.text(HubSetting.REGISTRY_URLS).split(","))
                        .map(RegistryConnection::address)
                        .toList(),
                access(config),
                Duration.ofMillis(config.number(HubSetting.REGISTRY_CONNECT_TIMEOUT_MS)),
                Duration.ofMillis(config.number(HubSetting.REGISTRY_REQUEST_TIMEOUT_MS)),
                tls(config)));
    }

    private static URI address(String text) {
        try {
            var address = URI.create(text.strip());
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigException(HubSetting.REGISTRY_URLS.key(), "不是地址：" + text, "is no address: " + text, e);
        }
        throw new ConfigException(HubSetting.REGISTRY_URLS, "不是地址：" + text, "is no address: " + text);
    }

    private static RegistryAccess access(HubConfig config) {
        if (!config.text(HubSetting.REGISTRY_TOKEN_FILE).isEmpty()) {
            return new RegistryAccess.Bearer(secret(config, HubSetting.REGISTRY_TOKEN_FILE));
        }
        if (!config.text(HubSetting.REGISTRY_USER).isEmpty()) {
            return new RegistryAccess.Basic(
                    config.text(HubSetting.REGISTRY_USER), secret(config, HubSetting.REGISTRY_PASSWORD_FILE));
        }
        return new RegistryAccess.Anonymous();
    }

    private static @Nullable SSLContext tls(HubConfig config) {
        String file = config.text(HubSetting.REGISTRY_TRUSTSTORE_FILE);
        if (file.isEmpty()) {
            return null;
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(
                    in,
                    secret(config, HubSetting.REGISTRY_TRUSTSTORE_PASSWORD_FILE).toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigException(
                    HubSetting.REGISTRY_TRUSTSTORE_FILE.key(),
                    "信任库无法读取：" + file,
                    "the trust store cannot be read: " + file,
                    e);
        }
    }

    private static String secret(HubConfig config, HubSetting fileSetting) {
        String file = config.text(fileSetting);
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new ConfigException(fileSetting.key(), "文件无法读取：" + file, "the file cannot be read: " + file, e);
        }
    }
}
