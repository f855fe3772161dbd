package panne.web;

import static java.util.Objects.requireNonNull;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import panne.domain.PanneException;

/** Serves the pages and the API until it is closed. */
public final class WebServer implements AutoCloseable {
    private static final long MAX_BODY = 16 * 1024;

    private final Javalin server;
    private final String host;

    private WebServer(Javalin server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Starts to serve.
     *
     * @param port to listen at, or 0 for any free one
     * @throws PanneException when the port is taken, or the host is no address of this machine
     */
    public static WebServer start(String host, int port, Ledger ledger) {
        requireNonNull(host, "host is null");
        requireNonNull(ledger, "ledger is null");
        requireFree(host, port);
        Javalin server = Javalin.create(config -> configure(config, host, ledger));
        try {
            return new WebServer(server.start(host, port), host);
        } catch (RuntimeException e) {
            server.stop();
            throw unusable(host, port, e);
        }
    }

    /** The system's own word is better than the server's, which takes every failure for a port that is taken. */
    private static void requireFree(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw unusable(host, port, e);
        }
    }

    private static PanneException unusable(String host, int port, Exception reason) {
        return new PanneException(
                "Nothing can be served at " + host + ":" + port + " (" + reason.getMessage()
                        + "): choose another port with web.port or PANNE_WEB_PORT, or another address of this machine"
                        + " with web.host",
                reason);
    }

    /** The address at which it answers. */
    public URI address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + server.port() + "/");
    }

    private static void configure(JavalinConfig config, String host, Ledger ledger) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = MAX_BODY;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.concurrency.useVirtualThreads = true;
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new UnreadableRequests()));
        TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "panne.web.page");
        config.routes.before(SecurityHeaders::put);
        if (LocalNames.isLoopback(host)) {
            config.routes.before(LocalNames::check);
        }
        new StaticFiles().register(config.routes);
        new Pages(ledger, templates).register(config.routes);
        new Api(ledger).register(config.routes);
        new Errors(templates).register(config.routes);
    }

    /** Finishes the requests under way and stops. */
    @Override
    public void close() {
        server.stop();
    }
}
