package org.daohu.household;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.PersonName;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 名册(内存) – a {@link Register} in packed columns, about 20 bytes an entry: the 98.99 million people of the nation take some
 * two gigabytes, and a county a few megabytes.
 *
 * <p><b>What it keeps.</b> Of an entry it keeps register id, household number and both dates as they are, and of number and
 * name nothing but digests (SipHash-2-4) under a secret {@link RegisterKey}. So neither a heap dump nor a
 * {@linkplain #writeTo saved snapshot} lists identity numbers or names, and without the key nobody can tell whether a given
 * number is in it. This hides numbers, it does not make them anonymous: with the key, which the running process holds too,
 * somebody can try out all numbers there could be, some 2<sup>50</sup>, and far fewer for a known county and birth date.
 * Where register ids or household numbers are made of identity numbers, those stand in it as they are.
 *
 * <p><b>How sure the answers are.</b> A digest of a number has 64 bits. That a number which is not registered is taken for one
 * that is has the probability n / 2<sup>64</sup>, one in 180,000 million among 10<sup>8</sup> entries; that any two of
 * 10<sup>8</sup> persons share a digest, one in 3,700. Of a name's digest 40 bits are kept: two names that differ agree once
 * in 2<sup>40</sup>. The digest of a name covers the household number, so that frequent names do not stand out.
 *
 * <p>A lookup takes about a microsecond, and time in proportion to the entries that share the number (or the household and
 * name), so a placeholder that many entries carry as the number of some other document is slow, but not wrong. Immutable and
 * thread-safe.
 */
public final class CompactRegister implements Register {

    private final PersonDigest digests;
    private final RegisterTable entries;
    private final PersonMatcher matcher;

    private CompactRegister(PersonDigest digests, RegisterTable entries) {
        this.digests = digests;
        this.entries = entries;
        this.matcher = new PersonMatcher(digests, entries);
    }

    /** A builder of an empty register that keeps its people under {@code key}. */
    public static Builder builder(RegisterKey key) {
        return new Builder(key);
    }

    /**
     * The register that {@link #writeTo} wrote to what {@code source} reads. Nothing of it is taken on trust: a snapshot that
     * differs in one bit is refused, and nobody without the key can make another that is not.
     *
     * @throws RegisterSnapshotException if it is none, of a newer version, cut short or otherwise damaged, or if it was written
     *     under another key
     */
    public static CompactRegister readFrom(WordSource source, RegisterKey key) {
        PersonDigest digests = new PersonDigest(key);
        return new CompactRegister(digests, RegisterSnapshot.read(source, digests));
    }

    /**
     * Writes all of it to {@code sink}, from where {@link #readFrom} makes an equal register under the same key. The key is not
     * written, nor can it be found from what is. The same entries added in the same order give the same words.
     */
    public void writeTo(WordSink sink) {
        RegisterSnapshot.write(entries, digests, sink);
    }

    /** 写出 – takes the words of a snapshot, one after the other. */
    @FunctionalInterface
    public interface WordSink {

        /** Takes {@code count} words of {@code words}, the first of them at {@code from}; the array is reused afterwards. */
        void put(long[] words, int from, int count);
    }

    /** 读入 – gives the words of a snapshot, one after the other. */
    @FunctionalInterface
    public interface WordSource {

        /**
         * Reads the next {@code count} words into {@code words} from {@code from} on.
         *
         * @return how many; fewer only if there are no more
         */
        int take(long[] words, int from, int count);
    }

    @Override
    public PersonMatch match(ListRow row, LocalDate day) {
        return matcher.match(row, day);
    }

    @Override
    public ImmutableList<PersonMatch> matchAll(List<ListRow> rows, List<LocalDate> days) {
        return matcher.matchAll(rows, days);
    }

    @Override
    public @Nullable String oneSlipFrom(String number) {
        return matcher.oneSlipFrom(number);
    }

    /** How many entries it holds. */
    public int size() {
        return entries.size();
    }

    /** How many bytes its columns take, in memory as in a snapshot; all else of it is less than a kilobyte. */
    public long bytes() {
        return RegisterSnapshot.bytes(entries);
    }

    /** Tells the number of entries only. */
    @Override
    public String toString() {
        return "CompactRegister[" + entries.size() + " entries]";
    }

    /**
     * Builds a {@link CompactRegister}, once. Not thread-safe: each thread fills a builder of its own, and in the end one
     * {@linkplain #addAll takes over} the others. While it is filled it takes some 25 bytes an entry; in {@link #build} up to
     * 45, and all the processors of the common pool.
     */
    public static final class Builder {

        private static final int LONGEST_TEXT = 4_000;
        private static final int MOST_CHUNKS = RegisterTable.MOST_LABELS / RegisterChunk.MOST;

        private final PersonDigest digests;
        private final List<RegisterChunk> chunks = new ArrayList<>();
        private Stays stays = new Stays();
        private @Nullable RegisterChunk filling;
        private boolean built;

        private Builder(RegisterKey key) {
            this.digests = new PersonDigest(key);
        }

        /**
         * Adds an entry; the order of the entries does not matter, though neighbours with like register ids and household
         * numbers take less memory. An entry that ends on or before the day it begins is kept and is never valid.
         *
         * @throws IllegalArgumentException if its register id or household number has more than 4,000 characters, or a date is
         *     more than five million years away
         * @throws IllegalStateException if the register is built already, or has no room for more than 2<sup>30</sup> entries
         */
        public Builder add(RegisterEntry entry) {
            requireOpen();
            String number = UsableNumber.ofRegistered(entry.identityType(), entry.identityNumber());
            String household = checked(TextFolding.fold(entry.householdNumber()), "户编号", entry);
            String registerId = checked(TextFolding.fold(entry.registerId()), "登记号", entry);
            int stay = stay(entry);
            RegisterChunk chunk = filling;
            if (chunk == null || chunk.isFull()) {
                chunk = nextChunk();
            }
            chunk.add(
                    number == null ? digests.ofRegisterId(registerId) : digests.ofNumber(number),
                    digests.ofName(household, PersonName.key(entry.name())),
                    stay,
                    registerId,
                    household);
            return this;
        }

        /**
         * Takes over all entries of {@code other}, which can be used no more. They stand behind those that are here.
         *
         * @throws IllegalArgumentException if {@code other} is this builder, or has another key
         * @throws IllegalStateException if one of them is built already, or there is no room: each builder that is taken over
         *     counts as a multiple of 65,536 entries
         */
        public Builder addAll(Builder other) {
            requireOpen();
            other.requireOpen();
            if (other == this || !digests.key().isSameAs(other.digests.key())) {
                throw new IllegalArgumentException("only another builder under the same key can be taken over");
            }
            if (chunks.size() + other.chunks.size() > MOST_CHUNKS) {
                throw noRoom();
            }
            int[] numbers = new int[other.stays.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = stays.number(other.stays.pair(i));
            }
            other.chunks.forEach(chunk -> chunk.renumberStays(numbers));
            chunks.addAll(other.chunks);
            filling = null;
            other.close();
            return this;
        }

        /** The register. @throws IllegalStateException if it is built already */
        public CompactRegister build() {
            requireOpen();
            RegisterTable table = RegisterTable.of(List.copyOf(chunks), stays);
            close();
            return new CompactRegister(digests, table);
        }

        /** Tells nothing of the people. */
        @Override
        public String toString() {
            return "CompactRegister.Builder[" + (built ? "built" : chunks.size() + " chunks") + "]";
        }

        private RegisterChunk nextChunk() {
            if (chunks.size() == MOST_CHUNKS) {
                throw noRoom();
            }
            RegisterChunk next = new RegisterChunk();
            chunks.add(next);
            filling = next;
            return next;
        }

        private int stay(RegisterEntry entry) {
            try {
                return stays.number(entry.joined(), entry.left());
            } catch (ArithmeticException tooFar) {
                throw new IllegalArgumentException("a date out of range (" + entry.origin() + ")", tooFar);
            }
        }

        private void close() {
            chunks.clear();
            stays = new Stays();
            filling = null;
            built = true;
        }

        private void requireOpen() {
            if (built) {
                throw new IllegalStateException("the register is built already; a new one needs a new builder");
            }
        }

        private static IllegalStateException noRoom() {
            return new IllegalStateException("a register has room for 2^30 entries");
        }

        private static String checked(String text, String column, RegisterEntry entry) {
            if (text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException(
                        column + " longer than " + LONGEST_TEXT + " characters (" + entry.origin() + ")");
            }
            return text;
        }
    }
}
