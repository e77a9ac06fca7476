package org.daohu.household;

import java.util.Objects;

/** 名册快照不可用 – a snapshot that cannot be read as the register that was written. Its message holds no personal data. */
public final class RegisterSnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** 原因 – why a snapshot is refused. */
    public enum Reason {
        /** 不是名册快照. */
        NOT_A_SNAPSHOT("不是名册快照", "this is no snapshot of a register"),
        /** 版本更新: written in a format that this library does not know yet. */
        NEWER_VERSION(
                "名册快照的格式版本更新,请升级本库", "the snapshot is of a newer format; it takes a newer version of the library"),
        /** 不完整: cut short, or with something behind its end. */
        INCOMPLETE("名册快照长度不符,可能未写完", "the snapshot is shorter or longer than it says; perhaps its writing was cut off"),
        /** 已损坏: its words are not those that were written. */
        DAMAGED("名册快照已损坏或被改动", "the snapshot is damaged or was altered"),
        /** 密钥不符: written under another key. */
        WRONG_KEY("名册密钥与快照不符", "the snapshot was written under another key");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The reason in Chinese. */
        public String zh() {
            return zh;
        }

        /** The reason in English. */
        public String en() {
            return en;
        }
    }

    private final Reason reason;

    /** Refuses a snapshot for {@code reason}. */
    public RegisterSnapshotException(Reason reason) {
        super(Objects.requireNonNull(reason, "reason").zh() + " – " + reason.en());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
