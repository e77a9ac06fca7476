package org.daohu.javalin.rest;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * 容器应答 – what the container itself answers, before any route: requests that are no HTTP, headers too long. They get the same
 * headers and the same shape as all other answers, and nothing of what was sent.
 */
final class ContainerAnswers extends ErrorHandler {

    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";
    private static final int SERVER_FAILED = 500;

    private final Map<String, String> headers;

    ContainerAnswers(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    /** The request without the header by which it could pass for one of another method. */
    static Request asSent(Request request, HttpFields.Mutable responseHeaders) {
        if (!request.getHeaders().contains(METHOD_OVERRIDE)) {
            return request;
        }
        HttpFields plain =
                HttpFields.build(request.getHeaders()).remove(METHOD_OVERRIDE).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return plain;
            }
        };
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders().put("Content-Type", Json.PROBLEM);
        Problem problem = status == SERVER_FAILED
                ? Problem.of(status, "FAILED", "服务器内部错误,已记录", "The server failed; it was recorded.")
                : Problem.of(status, "MALFORMED_REQUEST", "请求不规范", "The request is malformed.");
        response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
        return true;
    }
}
