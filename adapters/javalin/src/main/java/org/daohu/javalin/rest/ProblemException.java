package org.daohu.javalin.rest;

import java.util.Map;

/** Ends a request with a {@link Problem}. Carries no stack trace: it is an answer, not a failure. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }

    static ProblemException of(int status, String code, String zh, String en) {
        return new ProblemException(Problem.of(status, code, zh, en), Map.of());
    }

    static ProblemException malformed(String zh, String en) {
        return of(400, "MALFORMED_REQUEST", zh, en);
    }

    /** For what is not there and for what the caller does not see: nobody learns which. */
    static ProblemException notFound() {
        return of(404, "NOT_FOUND", "不存在,或不在权限范围内", "It does not exist, or lies beyond your divisions.");
    }

    static ProblemException notSignedIn() {
        return new ProblemException(
                Problem.of(401, "NOT_SIGNED_IN", "未登录或登录已失效", "Sign in; the token is missing or no longer valid."),
                Map.of("WWW-Authenticate", "Bearer"));
    }

    static ProblemException forbidden() {
        return of(403, "NOT_ALLOWED", "岗位无此权限", "Your posts do not allow it.");
    }

    static ProblemException later(int status, String code, int seconds) {
        return new ProblemException(
                Problem.of(status, code, "请求过多,请稍后再试", "Too much at once; try again later."),
                Map.of("Retry-After", Integer.toString(seconds)));
    }
}
