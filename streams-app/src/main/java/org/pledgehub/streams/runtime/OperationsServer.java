package org.pledgehub.streams.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Health and metrics over HTTP: {@code /health/live}, {@code /health/ready}, {@code /metrics}. Reads only; answers GET only. */
final class OperationsServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;
    private static final String JSON = "application/json; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, OperationsServer::daemon);
    private final ObjectMapper json = new ObjectMapper();

    private OperationsServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts answering.
     *
     * @throws StartRefusedException when the port is taken
     * @throws ConfigException when the address is not this machine's
     */
    static OperationsServer start(String host, int port, Supplier<HubHealth> health, Supplier<String> metrics) {
        try {
            var operations = new OperationsServer(HttpServer.create(new InetSocketAddress(host, port), 0));
            operations.answer(health, metrics);
            return operations;
        } catch (BindException taken) {
            throw StartRefusedException.portTaken(port);
        } catch (IOException e) {
            throw new ConfigException(HubSetting.HTTP_HOST.key(), "无法监听 " + host, "cannot listen on " + host, e);
        }
    }

    /** The port in use, also where any free one was asked for. */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(Supplier<HubHealth> health, Supplier<String> metrics) {
        server.createContext("/health/live", exchange -> {
            var now = health.get();
            send(exchange, now.alive() ? OK : UNAVAILABLE, JSON, text(now));
        });
        server.createContext("/health/ready", exchange -> {
            var now = health.get();
            send(exchange, now.ready() ? OK : UNAVAILABLE, JSON, text(now));
        });
        server.createContext("/metrics", exchange -> send(exchange, OK, PROMETHEUS, metrics.get()));
        server.setExecutor(threads);
        server.start();
    }

    private String text(HubHealth health) throws JsonProcessingException {
        return json.writeValueAsString(health);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
                return;
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "hub-operations");
        thread.setDaemon(true);
        return thread;
    }
}
