package org.daohu.household;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Puts digests, and a number with each, in order of their buckets; those of a bucket keep the order in which they came, so
 * the result is the same for any number of threads. It goes in two steps that each fit a cache: into partitions by the first
 * bits, and each partition by the bits that follow.
 */
final class DigestSort {

    private static final int MOST_PARTITION_BITS = 10;

    /** Partitions have this many buckets or more, so that their starts begin at a word and can be set side by side. */
    private static final int LEAST_BUCKET_BITS = 6;

    private final int bucketBits;
    private final int partitionBits;
    private final long[] digests;
    private final int[] values;
    private final int[] partitionStarts;
    private final BitColumn starts;

    private DigestSort(int size, int bucketBits) {
        this.bucketBits = bucketBits;
        this.partitionBits = Math.max(0, Math.min(MOST_PARTITION_BITS, bucketBits - LEAST_BUCKET_BITS));
        this.digests = new long[size];
        this.values = new int[size];
        this.partitionStarts = new int[(1 << partitionBits) + 1];
        this.starts = BitColumn.ofZeroes(BitColumn.widthOf(size), (1L << bucketBits) + 1);
    }

    /**
     * Sorts the digests of all chunks, which it takes out of {@code chunks} as it goes, to save memory.
     *
     * @param sizes how many digests each chunk has
     * @param valueOf the number that belongs to a label: the chunk's number, then the place in it
     */
    static DigestSort of(long[][] chunks, int[] sizes, int bucketBits, IntUnaryOperator valueOf) {
        DigestSort sorted = new DigestSort(IntStream.of(sizes).sum(), bucketBits);
        sorted.partition(chunks, sizes, valueOf);
        IntStream.range(0, 1 << sorted.partitionBits).parallel().forEach(sorted::sortPartition);
        sorted.starts.set(1L << bucketBits, sorted.digests.length);
        return sorted;
    }

    BitColumn starts() {
        return starts;
    }

    long digest(int slot) {
        return digests[slot];
    }

    int value(int slot) {
        return values[slot];
    }

    private void partition(long[][] chunks, int[] sizes, IntUnaryOperator valueOf) {
        int partitions = 1 << partitionBits;
        int[][] next = new int[chunks.length][partitions];
        IntStream.range(0, chunks.length).parallel().forEach(chunk -> {
            int[] counts = next[chunk];
            long[] from = chunks[chunk];
            for (int i = 0; i < sizes[chunk]; i++) {
                counts[DigestIndex.bucket(from[i], partitionBits)]++;
            }
        });
        int before = 0;
        for (int partition = 0; partition < partitions; partition++) {
            partitionStarts[partition] = before;
            for (int[] counts : next) {
                int count = counts[partition];
                counts[partition] = before;
                before += count;
            }
        }
        partitionStarts[partitions] = before;
        IntStream.range(0, chunks.length).parallel().forEach(chunk -> {
            scatter(chunks[chunk], sizes[chunk], chunk << RegisterChunk.MOST_BITS, next[chunk], valueOf);
            chunks[chunk] = new long[0];
        });
    }

    private void scatter(long[] from, int size, int firstLabel, int[] next, IntUnaryOperator valueOf) {
        for (int i = 0; i < size; i++) {
            int to = next[DigestIndex.bucket(from[i], partitionBits)]++;
            digests[to] = from[i];
            values[to] = valueOf.applyAsInt(firstLabel + i);
        }
    }

    private void sortPartition(int partition) {
        int from = partitionStarts[partition];
        int to = partitionStarts[partition + 1];
        int buckets = 1 << (bucketBits - partitionBits);
        int firstBucket = partition * buckets;
        int[] next = new int[buckets + 1];
        for (int i = from; i < to; i++) {
            next[DigestIndex.bucket(digests[i], bucketBits) - firstBucket + 1]++;
        }
        next[0] = from;
        for (int bucket = 0; bucket < buckets; bucket++) {
            starts.set((long) firstBucket + bucket, next[bucket]);
            next[bucket + 1] += next[bucket];
        }
        long[] unsorted = Arrays.copyOfRange(digests, from, to);
        int[] unsortedValues = Arrays.copyOfRange(values, from, to);
        for (int i = 0; i < unsorted.length; i++) {
            int slot = next[DigestIndex.bucket(unsorted[i], bucketBits) - firstBucket]++;
            digests[slot] = unsorted[i];
            values[slot] = unsortedValues[i];
        }
    }
}
