/** 数据交换 – policy packs as JSON, and JSON of warnings and what they rest on. */
@NullMarked
package org.daohu.json;

import org.jspecify.annotations.NullMarked;
