package org.daohu.javalin;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** 日志行 – one line a record; of a failure its types and places, never its message or its stack, which can hold what was sent. */
final class LogLine extends Formatter {

    @Override
    public String format(LogRecord record) {
        Throwable failure = record.getThrown();
        return record.getInstant()
                + " "
                + record.getLevel().getName()
                + " "
                + record.getLoggerName()
                + ": "
                + formatMessage(record).replace('\n', ' ').replace('\r', ' ')
                + (failure == null ? "" : " [" + Failures.where(failure) + "]")
                + "\n";
    }
}
