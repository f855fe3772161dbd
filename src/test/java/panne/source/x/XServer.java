package panne.source.x;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The search of X API v1.1 on loopback. What it does wrong is chosen by the first part of the address. */
final class XServer implements AutoCloseable {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss Z yyyy", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String SEARCH = "search/tweets.json";

    /** What was asked. */
    record Request(Map<String, String> parameters, String authorization) {
        String get(String name) {
            return parameters.getOrDefault(name, "");
        }

        long number(String name, long otherwise) {
            return parameters.containsKey(name) ? Long.parseLong(get(name)) : otherwise;
        }
    }

    /** A tweet on record; fields that only some have are given as JSON. */
    record Tweet(long id, Instant created, String text, String more) {
        String json() {
            return """
                    {"created_at":"%s","id":%d,"id_str":"%d","full_text":"%s","truncated":false,"source":"web",\
                    "user":{"id":42,"id_str":"42","name":"Anna","screen_name":"anna","location":"Li\\u00e8ge"}%s}""".formatted(WRITTEN.format(created), id, id, text, more);
        }
    }

    final List<Request> requests = new ArrayList<>();
    final List<Tweet> tweets = new ArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger served = new AtomicInteger();

    XServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        route("fine", this::answer);
        route(
                "limited",
                exchange -> send(exchange, 429, "{\"errors\":[{\"code\":88,\"message\":\"Rate limit exceeded\"}]}"));
        route(
                "unauthorized",
                exchange ->
                        send(exchange, 401, "{\"errors\":[{\"code\":89,\"message\":\"Invalid or expired token.\"}]}"));
        route("forbidden", exchange -> send(exchange, 403, "{\"errors\":[{\"code\":453,\"message\":\"No access.\"}]}"));
        route("stumbling", this::failEverySecondTime);
        route("broken", exchange -> send(exchange, 200, "{\"statuses\":[{\"id\":12"));
        route("words", exchange -> send(exchange, 200, "<html>maintenance</html>"));
        route("cut", this::cut);
        route("slow", this::neverAnswer);
        server.start();
    }

    String address(String route) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + route + "/";
    }

    void add(long id, Instant created, String text) {
        tweets.add(new Tweet(id, created, text, ""));
    }

    Request lastRequest() {
        return requests.getLast();
    }

    private interface Route {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void route(String name, Route route) {
        server.createContext("/" + name + "/" + SEARCH, exchange -> {
            try (exchange) {
                requests.add(request(exchange));
                route.handle(exchange);
            }
        });
    }

    private static Request request(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return new Request(
                parameters, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Request request = lastRequest();
        String page = tweets.stream()
                .filter(tweet -> tweet.id() > request.number("since_id", 0))
                .filter(tweet -> tweet.id() <= request.number("max_id", Long.MAX_VALUE))
                .sorted(Comparator.comparingLong(Tweet::id).reversed())
                .limit(request.number("count", 15))
                .map(Tweet::json)
                .collect(Collectors.joining(","));
        send(
                exchange,
                200,
                "{\"statuses\":[" + page + "],\"search_metadata\":{\"count\":100,\"completed_in\":0.1,"
                        + "\"max_id\":1,\"since_id\":0,\"query\":\"q\",\"refresh_url\":\"?\"}}");
    }

    private void failEverySecondTime(HttpExchange exchange) throws IOException {
        if (served.incrementAndGet() % 2 == 0) {
            send(exchange, 500, "oops");
        } else {
            answer(exchange);
        }
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean isUsedUp = status == 429 || requests.size() >= limit;
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
        exchange.getResponseHeaders().set("x-rate-limit-limit", "450");
        exchange.getResponseHeaders().set("x-rate-limit-remaining", isUsedUp ? "0" : "449");
        exchange.getResponseHeaders().set("x-rate-limit-reset", Long.toString(RESET.getEpochSecond()));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** When the next window of the rate limit begins. */
    static final Instant RESET = Instant.parse("2022-10-25T07:30:00Z");

    /** How many requests a window allows. */
    int limit = Integer.MAX_VALUE;

    private void cut(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        OutputStream body = exchange.getResponseBody();
        body.write("{\"statuses\":[".getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    private void neverAnswer(HttpExchange exchange) {
        try {
            boolean closed = closing.await(1, TimeUnit.MINUTES);
            assert closed : exchange;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
