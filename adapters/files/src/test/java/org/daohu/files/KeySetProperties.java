package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A key is new just once, whatever its two words, in whatever order and number keys come. */
class KeySetProperties {

    private static final int MANY = 50_000;

    private record Key(long high, long low) {}

    @Property(tries = 500)
    void keysThatShareAWordOrHaveAZeroWordAreOtherKeys(@ForAll("keys") List<Key> keys) {
        KeySet set = new KeySet();
        Set<Key> seen = new HashSet<>();
        for (Key key : keys) {
            assertThat(set.add(key.high, key.low)).isEqualTo(seen.add(key));
        }
    }

    @Provide
    Arbitrary<List<Key>> keys() {
        Arbitrary<Long> word = Arbitraries.of(0L, 1L, 2L, 1L << 63, Long.MAX_VALUE, -1L, 1L << 32, 7L << 56);
        return word.flatMap(high -> word.map(low -> new Key(high, low)))
                .filter(key -> (key.high | key.low) != 0)
                .list()
                .ofMaxSize(60);
    }

    @Test
    void manyRisingKeysComeAgainAndOthersBetweenThemAreNew() {
        KeySet set = new KeySet();
        for (long i = 1; i <= MANY; i++) {
            assertThat(set.add(i << 48, i * 4)).isTrue();
        }
        for (long i = 1; i <= MANY; i++) {
            assertThat(set.add(i << 48, i * 4)).isFalse();
            assertThat(set.add(i << 48, i * 4 - 1)).isTrue();
            assertThat(set.add(i << 48, i * 4 - 1)).isFalse();
        }
    }

    @Test
    void manyFallingKeysComeAgain() {
        KeySet set = new KeySet();
        for (long i = MANY; i > 0; i--) {
            assertThat(set.add(0, i)).isTrue();
        }
        for (long i = MANY; i > 0; i--) {
            assertThat(set.add(0, i)).isFalse();
        }
    }
}
