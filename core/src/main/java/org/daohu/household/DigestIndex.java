package org.daohu.household;

/**
 * Digests in order of their first bits, their buckets, so that those bits need not be kept: a slot holds the bits that
 * follow, as many as are wanted. Slots are numbered from 0; what belongs to them is kept elsewhere. Immutable once filled,
 * and then thread-safe.
 *
 * @param bucketBits how many first bits tell the bucket
 * @param starts the first slot of each bucket, and the end of the last
 * @param remainders the bits after those of the bucket, slot by slot
 */
record DigestIndex(int bucketBits, BitColumn starts, BitColumn remainders) {

    /** Buckets of eight to sixteen digests: fewer would cost more for their starts than they save. */
    private static final int BUCKET_SIZE_BITS = 3;

    private static final int NONE = -1;

    /** How many first bits tell the bucket where there are {@code size} digests. */
    static int bucketBitsOf(int size) {
        return Math.max(0, BitColumn.widthOf(size) - 1 - BUCKET_SIZE_BITS);
    }

    /** The bucket of {@code digest}. */
    static int bucket(long digest, int bucketBits) {
        return (int) (digest >>> 1 >>> (Long.SIZE - 1 - bucketBits));
    }

    /** The {@code width} bits of {@code digest} after those of the bucket. */
    static long remainder(long digest, int bucketBits, int width) {
        return digest << bucketBits >>> (Long.SIZE - width);
    }

    /** The first slot of the bucket of {@code digest}. */
    int start(long digest) {
        return (int) starts.get(bucket(digest, bucketBits));
    }

    /**
     * The bits in the first and the last slot of the bucket of {@code digest}, mixed: who asks for them has the bucket at hand
     * afterwards.
     */
    long readAhead(long digest) {
        int bucket = bucket(digest, bucketBits);
        int start = (int) starts.get(bucket);
        int end = (int) starts.get(bucket + 1);
        return start == end ? 0 : remainders.get(start) ^ remainders.get(end - 1);
    }

    /** The first slot with {@code digest}, as far as it is kept, or −1. */
    int first(long digest) {
        return find(start(digest), digest);
    }

    /** The next slot after {@code slot} with the same {@code digest}, or −1. */
    int next(int slot, long digest) {
        return find(slot + 1, digest);
    }

    private int find(int from, long digest) {
        int end = (int) starts.get(bucket(digest, bucketBits) + 1);
        long wanted = remainder(digest, bucketBits, remainders.width());
        for (int slot = from; slot < end; slot++) {
            if (remainders.get(slot) == wanted) {
                return slot;
            }
        }
        return NONE;
    }

    /** The first bits of the digest in {@code slot}, as many as are kept, and zeroes. */
    long digest(int slot) {
        int low = 0;
        int high = 1 << bucketBits;
        // The last bucket that starts at or before the slot has it.
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle) <= slot) {
                low = middle;
            } else {
                high = middle;
            }
        }
        long bucket = bucketBits == 0 ? 0 : (long) low << (Long.SIZE - bucketBits);
        return bucket | remainders.get(slot) << (Long.SIZE - remainders.width()) >>> bucketBits;
    }
}
