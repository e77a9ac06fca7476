package org.daohu.quota;

/** 指标状态 – whether a quota may be paid (BGT_EXE_FLAG). */
public enum QuotaState {
    /** 待分 (2) – waits to be allocated or refined to projects; nothing is paid from it (S3). */
    PENDING,
    /** 可执行 (1) – belongs to a project and may be paid. */
    EXECUTABLE
}
