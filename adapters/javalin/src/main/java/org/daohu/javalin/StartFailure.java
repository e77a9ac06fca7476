package org.daohu.javalin;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/** 启动失败 – why the server cannot start, in a line for who started it. */
final class StartFailure {

    private StartFailure() {}

    static String words(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = failure; next != null; next = next.getCause()) {
            cause = next;
        }
        String text =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        if (cause instanceof BindException) {
            return "地址或端口不可用 the address or port cannot be used: " + text;
        }
        if (cause instanceof AccessDeniedException) {
            return "没有权限 no permission: " + text;
        }
        return cause instanceof FileSystemException ? "无法使用文件或目录 cannot use the file or folder: " + text : text;
    }
}
