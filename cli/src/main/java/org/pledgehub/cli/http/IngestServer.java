package org.pledgehub.cli.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.streams.runtime.ConfigException;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubSetting;

/** The web server of the ingest. Nobody is let in by default, and without TLS nobody from another machine. */
final class IngestServer implements AutoCloseable {

    private static final int THREADS = 128;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final long IDLE_MS = 30_000;
    private static final Duration HEADER_TIME = Duration.ofSeconds(15);
    private static final long STOP_MS = 10_000;
    private static final int CONNECTIONS = 1_000;

    private final Server server;
    private final ServerConnector connector;
    private final EventGate gate;

    private IngestServer(Server server, ServerConnector connector, EventGate gate) {
        this.server = server;
        this.connector = connector;
        this.gate = gate;
    }

    /**
     * Starts answering. The port is taken before the gate is opened: who started it twice hears so at once, and not after Kafka has been
     * waited for.
     *
     * @param opening opens the gate once settings and port are seen to be good; closed with the server
     * @throws ConfigException when the settings would let nobody in, or let tokens go over a network in the clear
     * @throws EnvironmentFailure when the port is taken
     */
    static IngestServer start(HubConfig config, Supplier<EventGate> opening) {
        var door = door(config);
        var tls = IngestTls.of(config);
        refuseClearText(config, tls);
        var limits = IngestLimits.of(config);
        var pool = new QueuedThreadPool(THREADS);
        pool.setName("hub-http");
        var server = new Server(pool);
        var connector = connector(server, tls);
        takePort(connector, config);
        var gate = opened(opening, connector);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        var handler = new GracefulHandler(new IngestHandler(new IngestDesk(gate, limits), door, limits));
        server.setHandler(HeaderClock.of(connector, HEADER_TIME, handler));
        server.setErrorHandler(quiet());
        server.setStopTimeout(STOP_MS);
        var ingest = new IngestServer(server, connector, gate);
        ingest.open();
        return ingest;
    }

    /** Address of this server, with the port in use. */
    String address() {
        var scheme = connector.getDefaultProtocol().startsWith("SSL") ? "https" : "http";
        return scheme + "://" + connector.getHost() + ":" + connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception unwilling) {
            throw new IllegalStateException("the web server does not stop", unwilling);
        } finally {
            gate.close();
        }
    }

    private static void takePort(ServerConnector connector, HubConfig config) {
        connector.setHost(config.text(HubSetting.INGEST_HOST));
        connector.setPort(config.number(HubSetting.INGEST_PORT));
        try {
            connector.open();
        } catch (IOException taken) {
            var address = connector.getHost() + ":" + connector.getPort();
            throw new EnvironmentFailure(
                    new Sentence(
                            "无法监听 " + address + "；请用 --set ingest.port=端口 换一个，0 表示任一空闲端口。",
                            "Cannot listen on " + address
                                    + "; choose another port with --set ingest.port=PORT, or 0 for any free one."),
                    taken);
        }
    }

    private static EventGate opened(Supplier<EventGate> opening, ServerConnector connector) {
        try {
            return opening.get();
        } catch (RuntimeException closed) {
            connector.close();
            throw closed;
        }
    }

    private void open() {
        try {
            server.start();
        } catch (Exception unwilling) {
            close();
            throw new EnvironmentFailure(
                    new Sentence("网页服务无法启动：", "The web server does not start: ")
                            .with(String.valueOf(unwilling.getMessage())),
                    unwilling);
        }
    }

    private static Doorkeeper door(HubConfig config) {
        var file = config.text(HubSetting.INGEST_TOKENS_FILE);
        boolean certificates = IngestTls.trustsClients(config)
                && !config.text(HubSetting.INGEST_KEYSTORE_FILE).isEmpty();
        if (file.isEmpty() && !certificates) {
            throw new ConfigException(
                    HubSetting.INGEST_TOKENS_FILE,
                    "未配置令牌文件，也未配置客户端证书（ingest.keystore.file 与 ingest.truststore.file），无人可以进入",
                    "neither tokens nor client certificates (ingest.keystore.file with ingest.truststore.file) are"
                            + " configured: nobody could enter");
        }
        return new Doorkeeper(file.isEmpty() ? Optional.empty() : Optional.of(TokenBook.read(Path.of(file))));
    }

    private static void refuseClearText(HubConfig config, Optional<SslContextFactory.Server> tls) {
        var host = config.text(HubSetting.INGEST_HOST);
        if (tls.isEmpty() && !isLoopback(host)) {
            throw new ConfigException(
                    HubSetting.INGEST_HOST,
                    host + " 不是本机地址：请配置 ingest.keystore.file，或在本机前置 TLS 代理",
                    host + " is not this machine's own: configure ingest.keystore.file, or put a TLS proxy in front"
                            + " on this machine");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static ServerConnector connector(Server server, Optional<SslContextFactory.Server> tls) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        // An event id in an address may hold an escaped slash or per cent sign: the routes take the path apart, then
        // unescape.
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "pledgehub",
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
        tls.ifPresent(any -> http.addCustomizer(new SecureRequestCustomizer(false)));
        var speaking = new HttpConnectionFactory(http);
        var connector = tls.map(keys -> new ServerConnector(server, keys, speaking))
                .orElseGet(() -> new ServerConnector(server, speaking));
        connector.setIdleTimeout(IDLE_MS);
        return connector;
    }

    private static ErrorHandler quiet() {
        var quiet = new ErrorHandler();
        quiet.setShowStacks(false);
        quiet.setShowCauses(false);
        quiet.setDefaultResponseMimeType("application/json");
        return quiet;
    }
}
