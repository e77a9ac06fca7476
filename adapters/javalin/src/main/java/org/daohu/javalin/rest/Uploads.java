package org.daohu.javalin.rest;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daohu.javalin.county.UploadedFile;
import org.jspecify.annotations.Nullable;

/** 上传 – the files of a form, each with a lawful place; and what it means when the container refuses a form. */
final class Uploads {

    private Uploads() {}

    /** The files of the form, at least one and at most {@code most}. */
    static List<UploadedFile> of(Context ctx, int most) {
        if (!ctx.isMultipartFormData()) {
            throw ProblemException.of(
                    415, "UNSUPPORTED_MEDIA_TYPE", "应以 multipart/form-data 上传", "Send multipart/form-data.");
        }
        ImmutableList.Builder<UploadedFile> files = ImmutableList.builder();
        for (Map.Entry<String, List<io.javalin.http.UploadedFile>> part :
                ctx.uploadedFileMap().entrySet()) {
            for (io.javalin.http.UploadedFile file : part.getValue()) {
                files.add(lawful(new UploadedFile(part.getKey(), file.filename(), file::content)));
            }
        }
        List<UploadedFile> all = files.build();
        if (all.isEmpty() || all.size() > most) {
            throw ProblemException.malformed("没有文件,或文件过多", "There is no file, or there are too many.");
        }
        if (all.stream().map(file -> file.place().orElseThrow()).distinct().count() < all.size()) {
            throw ProblemException.of(422, "FILE_TWICE", "同一文件上传了两次", "A file was sent twice.");
        }
        return all;
    }

    /** The one file of a form's part {@code list}. */
    static UploadedFile list(Context ctx) {
        List<io.javalin.http.UploadedFile> parts = ctx.isMultipartFormData() ? ctx.uploadedFiles() : List.of();
        if (parts.size() != 1 || ctx.uploadedFile("list") == null) {
            throw ProblemException.malformed(
                    "应上传一个名为 list 的发放表", "Send one list, in a part named list of multipart/form-data.");
        }
        io.javalin.http.UploadedFile file = parts.get(0);
        return lawful(new UploadedFile("lists", file.filename(), file::content));
    }

    private static UploadedFile lawful(UploadedFile file) {
        if (file.place().isEmpty()) {
            throw ProblemException.of(
                    422,
                    "FILE_NAME_UNLAWFUL",
                    "文件的栏目或名称不规范:应为九张基础表之一或发放表,扩展名 csv 或 xlsx",
                    "A part or a file has an unlawful name: one of the nine tables, or lists; csv or xlsx.");
        }
        return file;
    }

    /** What a failure of the container while it reads a form says of the request; null if it is no such failure. */
    static @Nullable Problem problemOf(Throwable failure) {
        for (Throwable next = failure; next != null; next = next.getCause()) {
            String name = next.getClass().getName().toLowerCase(Locale.ROOT);
            String message = String.valueOf(next.getMessage()).toLowerCase(Locale.ROOT);
            if (name.startsWith("org.eclipse.jetty.http.badmessage")
                    || name.startsWith("org.eclipse.jetty.http.multipart")) {
                return message.contains("max") || message.contains("large") || message.contains("413")
                        ? TOO_LARGE
                        : BROKEN;
            }
            if (next instanceof IllegalStateException && message.contains("max length exceeded")) {
                return TOO_LARGE;
            }
        }
        return null;
    }

    private static final Problem TOO_LARGE = Problem.of(413, "TOO_LARGE", "内容超过上限", "The content is beyond its limit.");

    private static final Problem BROKEN = Problem.of(400, "MALFORMED_REQUEST", "请求不规范", "The request is malformed.");
}
