package org.daohu.javalin.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daohu.Mask;
import org.daohu.javalin.access.Account;
import org.daohu.javalin.access.Permission;
import org.daohu.javalin.access.Scope;
import org.daohu.javalin.commands.CommandDesk;
import org.daohu.javalin.commands.Submitted;
import org.daohu.javalin.store.Slice;
import org.daohu.javalin.store.Submission;
import org.daohu.javalin.store.Submissions;
import org.daohu.json.CommandJson;
import org.daohu.quota.Command;
import org.daohu.quota.Refusal;
import org.daohu.quota.RefusalCode;
import org.jspecify.annotations.Nullable;

/** {@code /commands} and {@code /submissions} – makers hand in, checkers decide. */
final class CommandRoutes {

    private static final int ID_MAX = 64;
    private static final int NOTE_MAX = 500;
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}[A-Z][\\w.$]*");

    private final Access access;
    private final CommandDesk desk;
    private final Submissions submissions;

    CommandRoutes(Access access, CommandDesk desk, Submissions submissions) {
        this.access = access;
        this.desk = desk;
        this.submissions = submissions;
    }

    void add(RoutesConfig routes, String base) {
        routes.post(base + "/commands", this::submit);
        routes.get(base + "/submissions", this::list);
        routes.get(base + "/submissions/{id}", this::one);
        routes.post(base + "/submissions/{id}/decision", this::decide);
    }

    /** What a checker says. */
    enum Verdict {
        APPROVE,
        REJECT
    }

    record Decision(@Nullable Verdict decision, @Nullable String note) {}

    private void submit(Context ctx) {
        Account maker = access.caller(ctx).account();
        access.caller(ctx).require(Permission.SUBMIT);
        ObjectNode body = Json.body(ctx, ObjectNode.class);
        String act = body.path("command").asText("");
        String key = key(ctx);
        refusePersons(key, body);
        Command command = command(body, key, maker.id());
        if (!maker.acts().contains(act)) {
            throw ProblemException.forbidden();
        }
        if (!maker.scope().covers(command.entry().division())) {
            throw ProblemException.of(
                    403, "DIVISION_NOT_YOURS", "区划不在权限范围内", "The division that acts is not one of yours.");
        }
        requireSeen(ctx, body, command);
        answer(ctx, desk.submit(maker, act, command));
    }

    /** Numbers and documents of a command are stored and shown as they are: no person's number may be among them. */
    private static void refusePersons(String key, ObjectNode body) {
        String text = body.toString();
        if (!Mask.residentIds(key).equals(key) || !Mask.residentIds(text).equals(text)) {
            throw ProblemException.malformed("指令中不得含有身份证号码", "A command names no person: it holds an identity number.");
        }
    }

    /** A quota beyond the caller's divisions does not exist for the caller: no refusal tells who holds it. */
    private void requireSeen(Context ctx, ObjectNode body, Command command) {
        String quotaId = body.path("quotaId").asText("");
        if (!(command instanceof Command.Receive) && !access.view(ctx).quotas().containsKey(quotaId)) {
            Refusal unknown =
                    new Refusal(RefusalCode.QUOTA_UNKNOWN, List.of(new Refusal.Fact("quota", Mask.inText(quotaId))));
            throw new ProblemException(Problem.of(unknown, null), Map.of());
        }
    }

    private static String key(Context ctx) {
        String key = ctx.header("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > ID_MAX) {
            throw ProblemException.of(
                    400,
                    "IDEMPOTENCY_KEY_MISSING",
                    "缺少 Idempotency-Key:即指令编号,由调用方在发送前生成",
                    "Idempotency-Key is missing: the command's id, made by the caller before sending.");
        }
        return key;
    }

    /** The command, with the id and the maker that only the server may fill in. */
    private static Command command(ObjectNode body, String id, String maker) {
        if (body.get("entry") instanceof ObjectNode entry) {
            if (entry.has("commandId") || entry.has("enteredBy")) {
                throw ProblemException.malformed(
                        "commandId 和 enteredBy 由服务器填写", "commandId and enteredBy are the server's to fill in.");
            }
            entry.put("commandId", id).put("enteredBy", maker);
            JsonNode onBehalfOf = entry.path("onBehalfOf");
            if (onBehalfOf.isTextual() && onBehalfOf.textValue().length() > ID_MAX) {
                throw ProblemException.malformed("onBehalfOf 过长", "onBehalfOf is too long.");
            }
        }
        try {
            return CommandJson.read(body.toString());
        } catch (IllegalArgumentException notOne) {
            String where = Mask.inText(String.valueOf(notOne.getMessage()));
            throw ProblemException.malformed("指令不规范", "The body is no command: " + firstLine(where));
        }
    }

    /** Jackson's further lines quote what was sent; its first may name classes. */
    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        String line =
                CLASS_NAME.matcher(end < 0 ? text : text.substring(0, end)).replaceAll("…");
        return line.length() <= NOTE_MAX ? line : line.substring(0, NOTE_MAX);
    }

    private void list(Context ctx) {
        Submission.State state = Params.choice(ctx, "state", Submission.State.class);
        Params.Paging paging = Params.paging(ctx);
        Slice<Submission> found = submissions.page(scope(ctx), state, paging.page(), paging.size());
        ctx.json(new Page<>(
                found.items().stream().map(SubmissionView::of).toList(), paging.page(), paging.size(), found.total()));
    }

    private Scope scope(Context ctx) {
        return access.caller(ctx).account().scope();
    }

    private void one(Context ctx) {
        Submission found = submissions.find(scope(ctx), ctx.pathParam("id")).orElseThrow(ProblemException::notFound);
        Versions.tell(ctx, found.version());
        ctx.json(SubmissionView.of(found));
    }

    private void decide(Context ctx) {
        Caller caller = access.caller(ctx);
        caller.require(Permission.DECIDE);
        int version = Versions.namedNumber(ctx);
        Decision decision = Json.body(ctx, Decision.class);
        String note = decision.note();
        if (decision.decision() == null || (note != null && note.length() > NOTE_MAX)) {
            throw ProblemException.malformed("审核意见不规范", "The decision is missing, or its note is too long.");
        }
        answer(
                ctx,
                desk.decide(
                        caller.account(),
                        ctx.pathParam("id"),
                        version,
                        decision.decision() == Verdict.APPROVE,
                        note == null ? null : Mask.inText(note)));
    }

    private static void answer(Context ctx, Submitted result) {
        if (result instanceof Submitted.Stands stands) {
            Submission submission = stands.submission();
            Versions.tell(ctx, submission.version());
            ctx.status(status(ctx, stands)).json(SubmissionView.of(submission));
            return;
        }
        throw new ProblemException(problem(result), Map.of());
    }

    private static int status(Context ctx, Submitted.Stands stands) {
        boolean handedIn = ctx.path().endsWith("/commands") && stands.fresh();
        return !handedIn ? 200 : stands.submission().state() == Submission.State.WAITING ? 202 : 201;
    }

    private static Problem problem(Submitted result) {
        if (result instanceof Submitted.Refused refused) {
            Submission submission = refused.submission();
            return Problem.of(refused.outcome().refusal(), submission == null ? null : SubmissionView.of(submission));
        } else if (result instanceof Submitted.IdTaken) {
            return Problem.of(409, "COMMAND_ID_REUSED", "指令编号已用于另一指令", "The command id was used for another command.");
        } else if (result instanceof Submitted.Stale) {
            return Versions.changed().problem();
        } else if (result instanceof Submitted.Decided) {
            return Problem.of(409, "ALREADY_DECIDED", "该指令已办结", "The submission was decided before.");
        } else if (result instanceof Submitted.OwnSubmission) {
            return Problem.of(
                    403,
                    "MAKER_IS_CHECKER",
                    "经办人不得审核自己提交的指令",
                    "Who handed a command in does not decide on it; another person must.");
        }
        return ProblemException.notFound().problem();
    }
}
