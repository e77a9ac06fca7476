/**
 * 约束 – Jakarta Validation constraints for the words of {@link org.daohu}, to be put on a host's own classes. They rest
 * on the same pure checks as the words themselves, so what a constraint lets in, the word reads.
 *
 * <p>Null is valid throughout, blank is not. The messages come in English and Simplified Chinese (zh_CN), under the keys
 * {@code org.daohu.constraint.<Name>.message}; they never contain the value, which may be personal data. Where millions
 * of rows are to be checked, call the words directly: a validator costs about a microsecond a record.
 */
@NullMarked
package org.daohu.constraint;

import org.jspecify.annotations.NullMarked;
