package org.daohu.policy;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * 支出内容 – what the negative list looks at: codes, and free texts by field. Immutable and thread-safe.
 *
 * @param category 项目类别, null where blank
 * @param functionCode 支出功能分类科目, null where blank
 * @param economicCode 政府支出经济分类科目, null where blank
 * @param texts free text by the field's name (PRO_NAME, CONTENT, USE_DES …), in the order to be searched
 */
public record SpendingText(
        @Nullable String category,
        @Nullable String functionCode,
        @Nullable String economicCode,
        ImmutableMap<String, String> texts) {}
