package org.daohu.household;

import java.util.Arrays;

/** Entries as they come, up to {@value #MOST}: what is sorted and packed when the register is built. Not thread-safe. */
final class RegisterChunk {

    static final int MOST_BITS = 16;
    static final int MOST = 1 << MOST_BITS;
    private static final int FIRST = 256;

    private final RegisterTexts.Writer texts = new RegisterTexts.Writer();
    private long[] persons = new long[FIRST];
    private long[] names = new long[FIRST];
    private int[] stays = new int[FIRST];
    private int[] blockStarts = new int[FIRST / RegisterTexts.BLOCK];
    private int size;

    boolean isFull() {
        return size == MOST;
    }

    int size() {
        return size;
    }

    /**
     * Adds an entry.
     *
     * @param person digest of the number or register id
     * @param name digest of the name in the household
     * @param stay the number of first day in and first day out
     */
    void add(long person, long name, int stay, String registerId, String householdNumber) {
        if (size == persons.length) {
            persons = Arrays.copyOf(persons, 2 * size);
            names = Arrays.copyOf(names, 2 * size);
            stays = Arrays.copyOf(stays, 2 * size);
            blockStarts = Arrays.copyOf(blockStarts, 2 * size / RegisterTexts.BLOCK);
        }
        if (size % RegisterTexts.BLOCK == 0) {
            blockStarts[size / RegisterTexts.BLOCK] = texts.size();
            texts.beginBlock();
        }
        texts.write(registerId, householdNumber);
        persons[size] = person;
        names[size] = name;
        stays[size] = stay;
        size++;
    }

    int blocks() {
        return (size + RegisterTexts.BLOCK - 1) / RegisterTexts.BLOCK;
    }

    int blockStart(int block) {
        return blockStarts[block];
    }

    int textSize() {
        return texts.size();
    }

    byte[] textBytes() {
        return texts.bytes();
    }

    /** The digests of the persons, which it then has no more. */
    long[] takePersons() {
        long[] taken = persons;
        persons = new long[0];
        return taken;
    }

    /** The digests of the names, which it then has no more. */
    long[] takeNames() {
        long[] taken = names;
        names = new long[0];
        return taken;
    }

    /** The stay of the entry with this label, whose last bits are its place. */
    int stay(int label) {
        return stays[label & (MOST - 1)];
    }

    /** Gives each stay the number that {@code numbers} has for it. */
    void renumberStays(int[] numbers) {
        for (int i = 0; i < size; i++) {
            stays[i] = numbers[stays[i]];
        }
    }
}
