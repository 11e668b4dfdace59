package org.pledgehub.cli.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.pledgehub.streams.runtime.ConfigException;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubSetting;

/** Keys and trusted certificates of the ingest, read from the files that settings name. */
final class IngestTls {

    private static final String STORE_TYPE = "PKCS12";

    private IngestTls() {}

    /**
     * TLS as configured; empty without a key store.
     *
     * @throws ConfigException when a store or a password cannot be read
     */
    static Optional<SslContextFactory.Server> of(HubConfig config) {
        if (config.text(HubSetting.INGEST_KEYSTORE_FILE).isEmpty()) {
            return Optional.empty();
        }
        var tls = new SslContextFactory.Server();
        var password = secret(config, HubSetting.INGEST_KEYSTORE_PASSWORD_FILE);
        tls.setKeyStore(store(config, HubSetting.INGEST_KEYSTORE_FILE, password));
        tls.setKeyStorePassword(password);
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        if (trustsClients(config)) {
            var trusted = secret(config, HubSetting.INGEST_TRUSTSTORE_PASSWORD_FILE);
            tls.setTrustStore(store(config, HubSetting.INGEST_TRUSTSTORE_FILE, trusted));
            // Wanted and not needed: a client without one may hold a token, and who has neither is told so.
            tls.setWantClientAuth(true);
        }
        return Optional.of(tls);
    }

    /** Whether client certificates count. */
    static boolean trustsClients(HubConfig config) {
        return !config.text(HubSetting.INGEST_TRUSTSTORE_FILE).isEmpty();
    }

    private static KeyStore store(HubConfig config, HubSetting setting, String password) {
        var file = config.text(setting);
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            var store = KeyStore.getInstance(STORE_TYPE);
            store.load(in, password.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigException(setting.key(), "无法读取：" + file, "cannot be read: " + file, e);
        }
    }

    private static String secret(HubConfig config, HubSetting setting) {
        var file = config.text(setting);
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new ConfigException(setting.key(), "文件无法读取：" + file, "the file cannot be read: " + file, e);
        }
    }
}
