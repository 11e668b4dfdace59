package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubSetting;

/** A client certificate is an identity: its common name is the party. */
final class IngestTlsTest {

    private static final String PASSWORD = "change-me-0";
    private static final String EVENT = """
        {"envelope": {"eventId": "e-1", "occurredOn": "2025-09-01", "recordedAt": "2025-09-01T10:00:00+08:00"},
         "payload": {"RepaymentReceived": {"loan": {"bank": "bank-a", "contract": "C-1"}, "principalFen": 100}}}
        """;

    @TempDir
    private Path folder;

    @Test
    void shouldKnowAPartyByTheCommonNameOfItsCertificate() throws Exception {
        var server = keys("server", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1");
        var bank = keys("client", "CN=bank-a, O=Bank A");
        var stranger = keys("stranger", "CN=bank-a");
        var settings = new EnumMap<HubSetting, String>(HubSetting.class);
        var password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        settings.put(HubSetting.INGEST_PORT, "0");
        settings.put(HubSetting.INGEST_KEYSTORE_FILE, server.toString());
        settings.put(HubSetting.INGEST_KEYSTORE_PASSWORD_FILE, password.toString());
        settings.put(HubSetting.INGEST_TRUSTSTORE_FILE, trusting(bank, "client").toString());
        settings.put(HubSetting.INGEST_TRUSTSTORE_PASSWORD_FILE, password.toString());
        var trusted = trusting(server, "server");

        try (var ingest = IngestServer.start(HubConfig.of(settings), RecordingGate::new)) {
            assertThat(ingest.address()).startsWith("https://127.0.0.1:");
            assertThat(post(ingest, "bank-a", context(List.of(bank), trusted)).statusCode())
                    .isEqualTo(200);
            assertThat(post(ingest, "bank-b", context(List.of(bank), trusted)).body())
                    .contains("NOT_YOUR_PARTY");
            assertThat(post(ingest, "bank-a", context(List.of(), trusted)).body())
                    .contains("CREDENTIALS_MISSING");
            assertThat(answersTo(ingest, context(List.of(stranger), trusted))).isFalse();
        }
    }

    private static boolean answersTo(IngestServer ingest, SSLContext tls) throws InterruptedException {
        try {
            return post(ingest, "bank-a", tls).statusCode() == 200;
        } catch (IOException handshakeRefused) {
            return false;
        }
    }

    private static HttpResponse<String> post(IngestServer ingest, String party, SSLContext tls)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().sslContext(tls).build()) {
            var request = HttpRequest.newBuilder(URI.create(ingest.address() + "/api/v1/parties/" + party + "/events"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(EVENT))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SSLContext context(List<Path> own, Path trusted) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(trusted));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        if (own.isEmpty()) {
            keys.init(null, null);
        } else {
            keys.init(store(own.getFirst()), PASSWORD.toCharArray());
        }
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        }
    }

    /** A store that trusts the certificate of another one. */
    private Path trusting(Path keys, String alias) throws Exception {
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(alias, store(keys).getCertificate(alias));
        var file = folder.resolve("trust-" + alias + ".p12");
        try (var out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private Path keys(String alias, String subject, String... more) throws Exception {
        var file = folder.resolve(alias + ".p12");
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-dname",
                subject));
        line.addAll(List.of(more));
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        return file;
    }
}
