package org.daohu.warning;

/**
 * 判定计数 – how a rule judged its subjects; every subject is counted once (L8). Immutable and thread-safe.
 *
 * @param raised 疑点
 * @param clear 正常
 * @param notInForce 未施行
 * @param indeterminate 无法判定
 */
public record VerdictCounts(long raised, long clear, long notInForce, long indeterminate) {

    /** No subject. */
    public static final VerdictCounts NONE = new VerdictCounts(0, 0, 0, 0);

    /** All subjects. */
    public long subjects() {
        return raised + clear + notInForce + indeterminate;
    }
}
