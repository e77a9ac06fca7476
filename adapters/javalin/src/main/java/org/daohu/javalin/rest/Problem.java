package org.daohu.javalin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.daohu.files.Fault;
import org.daohu.json.FaultyPackException;
import org.daohu.quota.Refusal;
import org.daohu.quota.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * 问题 – an answer that says what is wrong (RFC 9457, application/problem+json). Holds nothing of what went on inside, and
 * repeats no text that the caller sent.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String detailEn,
        @Nullable Map<String, String> facts,
        @Nullable List<FaultView> faults,
        @Nullable List<PackFaultView> packFaults,
        @Nullable Long faultsTotal,
        @Nullable SubmissionView submission) {

    private static final int FAULTS_SHOWN = 1_000;

    static Problem of(int status, String code, String detail, String detailEn) {
        return new Problem("about:blank", title(status), status, code, detail, detailEn, null, null, null, null, null);
    }

    /** A refusal of the ledger: 422 if the command itself is at fault, 409 if the ledger's state forbids it. */
    static Problem of(Refusal refusal, @Nullable SubmissionView submission) {
        ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
        refusal.facts().forEach(fact -> facts.put(fact.key(), fact.value().toString()));
        int status = status(refusal.code());
        return new Problem(
                "about:blank",
                title(status),
                status,
                refusal.code().name(),
                refusal.sentenceZh(),
                refusal.sentenceEn(),
                facts.buildKeepingLast(),
                null,
                null,
                null,
                submission);
    }

    /** Codes stand in the order: what the command says, what exists, what may be done, whether the money suffices. */
    private static int status(RefusalCode code) {
        boolean commandItself = code.compareTo(RefusalCode.QUOTA_UNKNOWN) < 0 && code != RefusalCode.COMMAND_ID_REUSED;
        return commandItself ? 422 : 409;
    }

    /** Files that a fault stops. */
    static Problem of(List<Fault> faults, long total) {
        return new Problem(
                "about:blank",
                title(422),
                422,
                "FILES_AT_FAULT",
                "文件存在无法继续的问题,未导入任何数据",
                "A fault stops the files; nothing was taken.",
                null,
                faults.stream().limit(FAULTS_SHOWN).map(FaultView::of).toList(),
                null,
                total,
                null);
    }

    /** A pack with all its faults. */
    static Problem of(FaultyPackException faulty) {
        return new Problem(
                "about:blank",
                title(422),
                422,
                "PACK_AT_FAULT",
                "政策包存在问题,未采用",
                "The pack is at fault and was not taken.",
                null,
                null,
                faulty.faults().stream().map(PackFaultView::of).toList(),
                (long) faulty.faults().size(),
                null);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Malformed request";
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 409 -> "Conflict";
            case 412 -> "Changed meanwhile";
            case 413 -> "Too large";
            case 415 -> "Unsupported media type";
            case 422 -> "At fault";
            case 428 -> "Precondition required";
            case 429 -> "Too many requests";
            case 431 -> "Header fields too large";
            case 503 -> "Busy";
            case 505 -> "HTTP version not supported";
            default -> "Failed";
        };
    }
}
