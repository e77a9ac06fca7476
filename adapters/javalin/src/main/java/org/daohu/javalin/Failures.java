package org.daohu.javalin;

import java.util.StringJoiner;

/** 失败记录 – what of a failure may be written down: its types and where it came up, never its messages. */
public final class Failures {

    private static final int FRAMES = 8;

    private Failures() {}

    /** The types of {@code failure} and its causes, each with the first places in this library's code. */
    public static String where(Throwable failure) {
        StringJoiner text = new StringJoiner(" <- ");
        Throwable next = failure;
        for (int depth = 0; next != null && depth < FRAMES; depth++) {
            StringJoiner frames = new StringJoiner(", ", next.getClass().getName() + " at ", "");
            int shown = 0;
            for (StackTraceElement frame : next.getStackTrace()) {
                if (frame.getClassName().startsWith("org.daohu.") && shown < FRAMES) {
                    frames.add(frame.getFileName() + ":" + frame.getLineNumber());
                    shown++;
                }
            }
            text.add(frames.toString());
            next = next.getCause();
        }
        return text.toString();
    }
}
