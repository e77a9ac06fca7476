package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Against the reference values of its authors, and another implementation. */
class SipHashTest {

    private static final byte[] SECRET = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    private static final RegisterKey KEY = RegisterKey.of(SECRET);
    private static final HashFunction OTHER = Hashing.sipHash24(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    @Example
    void theReferenceValuesOfNoneAndOfEightBytes() {
        assertThat(new SipHash(KEY).value()).isEqualTo(0x726fdb47dd0e0e31L);
        assertThat(new SipHash(KEY).put(new long[] {0x0706050403020100L}, 0, 1).value())
                .isEqualTo(0x93f5f5799a932462L);
    }

    @Property
    void textCountsAsItsCharacters(@ForAll String text, @ForAll String more, @ForAll char last) {
        assertThat(new SipHash(KEY).put(text).put(more).put(last).value())
                .isEqualTo(OTHER.hashUnencodedChars(text + more + last).asLong());
    }

    @Property
    void wordsCountAsTheirBytes(@ForAll @Size(max = 40) long[] words) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * words.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(words);

        assertThat(new SipHash(KEY).put(words, 0, words.length).value())
                .isEqualTo(OTHER.hashBytes(bytes.array()).asLong());
    }

    @Property
    void anotherKeyGivesAnotherValue(@ForAll @Size(16) byte[] secret) {
        boolean same = Arrays.equals(secret, SECRET);

        assertThat(new SipHash(RegisterKey.of(secret)).put("110105").value()
                        == new SipHash(KEY).put("110105").value())
                .isEqualTo(same);
    }
}
