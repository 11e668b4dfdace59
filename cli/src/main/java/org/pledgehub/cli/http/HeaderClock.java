package org.pledgehub.cli.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a connection that has not brought the whole header of a request in time: counted from its opening, with the handshake of TLS,
 * or from its last answer. The server's idle time begins anew with each byte, so whoever trickles would hold a connection for ever,
 * without credentials. The time of a body is the handler's affair.
 */
final class HeaderClock extends Handler.Wrapper implements Connection.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(HeaderClock.class);

    private final ServerConnector connector;
    private final Duration limit;
    private final Map<Connection, Scheduler.Task> running = new ConcurrentHashMap<>();

    private HeaderClock(ServerConnector connector, Duration limit, Handler next) {
        super(next);
        this.connector = connector;
        this.limit = limit;
    }

    /** A clock on the connections of a connector that does not run yet, before the handler of their requests. */
    static HeaderClock of(ServerConnector connector, Duration limit, Handler next) {
        var clock = new HeaderClock(connector, limit, next);
        connector.addBean(clock, false);
        return clock;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData) {
            running.put(connection, started(connection));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        var task = running.remove(connection);
        if (task != null) {
            task.cancel();
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var connection = request.getConnectionMetaData().getConnection();
        var task = running.get(connection);
        if (task != null) {
            task.cancel();
            Request.addCompletionListener(request, failure -> restart(connection));
        }
        return super.handle(request, response, callback);
    }

    /** Not where it has been closed meanwhile. */
    private void restart(Connection connection) {
        running.computeIfPresent(connection, (same, over) -> started(connection));
    }

    private Scheduler.Task started(Connection connection) {
        return connector.getScheduler().schedule(() -> cut(connection), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void cut(Connection connection) {
        LOG.debug(
                "no whole header in time, closed: {}", connection.getEndPoint().getRemoteSocketAddress());
        connection.getEndPoint().close();
    }
}
