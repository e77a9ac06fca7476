package org.daohu.examples.countymonth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daohu.json.FaultyPackException;

/**
 * 失败说明 – a failure as one sentence for a terminal.
 *
 * @param badInput whether the caller can mend it
 * @param text what failed
 */
record FailureWords(boolean badInput, String text) {

    static FailureWords of(Exception failure) {
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return of(cause);
        }
        if (failure instanceof AccessDeniedException denied) {
            return new FailureWords(true, "没有权限 no permission: " + denied.getFile());
        }
        if (failure instanceof NoSuchFileException missing) {
            return new FailureWords(true, "没有这个文件或目录 no such file or folder: " + missing.getFile());
        }
        if (failure instanceof FileAlreadyExistsException there) {
            return new FailureWords(true, "已有同名文件 a file of this name exists: " + there.getFile());
        }
        String text = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        if (failure instanceof FileSystemException named && "Not a directory".equals(named.getReason())) {
            return new FailureWords(true, "路径中有一处是文件,不是目录 a file stands where a folder should: " + named.getFile());
        }
        if (text.contains("No space left on device")) {
            return new FailureWords(false, "磁盘已满 the disk is full: " + text);
        }
        if (text.contains("File too large")) {
            return new FailureWords(false, "超出文件大小限制 beyond the limit of file sizes: " + text);
        }
        if (failure instanceof FaultyPackException faulty) {
            String faults = faulty.faults().stream()
                    .map(fault -> fault.messageZh() + " – " + fault.messageEn())
                    .collect(Collectors.joining("\n"));
            return new FailureWords(true, "政策包有误 the policy pack is faulty:\n" + faults);
        }
        return new FailureWords(failure instanceof IllegalArgumentException, text);
    }
}
