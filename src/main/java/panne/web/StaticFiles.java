package panne.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The style sheet and the icon, out of the program's own file. */
final class StaticFiles {
    private static final Map<String, String> TYPES =
            Map.of("style.css", "text/css; charset=utf-8", "icon.svg", "image/svg+xml");

    void register(RoutesConfig routes) {
        TYPES.forEach((name, type) -> {
            byte[] content = read(name);
            Answers.at(
                    routes,
                    "/" + name,
                    context -> context.contentType(type)
                            .header("Cache-Control", "max-age=3600")
                            .result(content));
        });
    }

    private static byte[] read(String name) {
        try (InputStream file = StaticFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The program's file lacks " + name + ": build it again");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
