package org.daohu.javalin.county;

import org.daohu.Division;
import org.daohu.warning.Warning;

/**
 * 疑点 – a warning with its id and the division in which it is seen. Immutable and thread-safe.
 *
 * @param id 16 hexadecimal digits that stand for rule and subject
 * @param warning the warning
 * @param division its own division; where that is unknown the one that reported the month, so that no doubt is lost to sight
 */
public record Doubt(String id, Warning warning, Division division) {}
