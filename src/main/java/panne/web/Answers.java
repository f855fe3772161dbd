package panne.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Addresses that can be asked: HEAD is answered as GET is, and the server leaves the body out. */
final class Answers {
    private Answers() {}

    static void at(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
