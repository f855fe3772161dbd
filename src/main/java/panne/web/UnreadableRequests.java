package panne.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers in JSON, too, what the server refuses before any address is looked at, such as {@code %00} in one. */
final class UnreadableRequests extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Api.JSON);
        String body = Errors.error(problem(code, message), remedy(code)) + "\n";
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }

    /** What failed in here is for the log alone. */
    private static String problem(int code, @Nullable String message) {
        return code < 500
                ? "The request cannot be read: " + (message == null ? HttpStatus.getMessage(code) : message)
                : "The question could not be answered";
    }

    private static String remedy(int code) {
        if (code >= 500) {
            return "look into the log and at /health";
        }
        boolean isTooLong =
                code == HttpStatus.URI_TOO_LONG_414 || code == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431;
        return isTooLong
                ? "ask in fewer words"
                : "give an address that is percent-encoded UTF-8 and holds no control characters";
    }
}
