package org.daohu.warning;

/**
 * Counts the groups of a rule that compares nothing: each once, by the verdict of its last row (L8). Marks are taken as they come, for only
 * equal ones have to meet. For one part of the marks; small while there are few. Not thread-safe.
 */
final class GroupCount implements RecordRuns.RecordReader {

    private static final int FIRST_PLACES = 1 << 4;

    private static final int HIGH = 0;
    private static final int LOW = 1;

    /** Place and kind as in the mark, and one more: nothing is there while it is 0. */
    private static final int LAST = 2;

    private long[] places = new long[FIRST_PLACES * RowMark.WORDS];
    private int groups;

    @Override
    public void take(long[] words, int at) {
        int place = place(words[at + HIGH], words[at + LOW]);
        if (places[place + LAST] == 0) {
            places[place + HIGH] = words[at + HIGH];
            places[place + LOW] = words[at + LOW];
            groups++;
        }
        places[place + LAST] = Math.max(places[place + LAST], words[at + LAST] + 1);
        if (groups * 2 * RowMark.WORDS > places.length) {
            grow();
        }
    }

    /** Counts what was taken. */
    void addTo(Tally tally) {
        for (int place = 0; place < places.length; place += RowMark.WORDS) {
            if (places[place + LAST] != 0) {
                tally.count(Marking.kind(places[place + LAST] - 1));
            }
        }
    }

    /** Where this group is, or where it can go. Digests are spread evenly, so their bits serve as they are. */
    private int place(long high, long low) {
        int mask = places.length / RowMark.WORDS - 1;
        for (int i = (int) low & mask; ; i = i + 1 & mask) {
            int place = i * RowMark.WORDS;
            if (places[place + LAST] == 0 || (places[place + LOW] == low && places[place + HIGH] == high)) {
                return place;
            }
        }
    }

    private void grow() {
        long[] old = places;
        places = new long[old.length * 2];
        for (int at = 0; at < old.length; at += RowMark.WORDS) {
            if (old[at + LAST] != 0) {
                System.arraycopy(old, at, places, place(old[at + HIGH], old[at + LOW]), RowMark.WORDS);
            }
        }
    }
}
