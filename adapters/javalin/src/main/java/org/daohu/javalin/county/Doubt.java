package org.daohu.javalin.county;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.daohu.Division;
import org.daohu.warning.Warning;

/**
 * 疑点 – a warning with its id and the division in which it is seen. Immutable and thread-safe.
 *
 * @param id 16 hexadecimal digits that stand for rule and subject, whatever the pack and the day
 * @param warning the warning
 * @param division its own division; where that is unknown the one that reported the month, so that no doubt is lost to sight
 */
public record Doubt(String id, Warning warning, Division division) {

    static final Comparator<Doubt> ORDER = Comparator.comparing(Doubt::warning);

    private static final int ID_DIGITS = 16;

    static Doubt of(Warning warning, Division reporting) {
        String id = Hashing.sha256()
                .hashString(warning.rule() + '\n' + warning.subject(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, ID_DIGITS);
        return new Doubt(id, warning, warning.division() == null ? reporting : warning.division());
    }
}
