package org.daohu.household;

import java.util.ArrayList;
import java.util.List;

/**
 * Many short texts in few byte arrays. Texts are added in groups; a group is found by its position, and within it each text
 * leads to the next. One byte a character where all fit in Latin-1, else two. Not thread-safe while texts are added; safe to
 * read from any thread afterwards if it is published safely.
 */
final class TextPool {

    /** The most characters of one text. A group of four of the widest still fits into a page. */
    static final int LONGEST_TEXT = 4_000;

    private static final int PAGE_BITS = 16;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int MOST_PAGES = 1 << (31 - PAGE_BITS);
    private static final int HEADER = 2;
    private static final int WIDE = 0x8000;

    private final List<byte[]> pages = new ArrayList<>();
    private byte[] page = {};
    private int used = PAGE_SIZE;

    /**
     * Adds a group of at most four texts, none longer than {@link #LONGEST_TEXT}.
     *
     * @return the position of its first text
     * @throws IllegalStateException if two gibibytes are full
     */
    int add(List<String> group) {
        int size = 0;
        for (String text : group) {
            size += HEADER + (isWide(text) ? 2 * text.length() : text.length());
        }
        if (used + size > PAGE_SIZE) {
            if (pages.size() == MOST_PAGES) {
                throw new IllegalStateException("a register on the heap holds at most 2 GiB of text");
            }
            page = new byte[PAGE_SIZE];
            pages.add(page);
            used = 0;
        }
        int position = ((pages.size() - 1) << PAGE_BITS) + used;
        for (String text : group) {
            append(text);
        }
        return position;
    }

    /** The position of the text that follows in the same group. */
    int after(int position) {
        int header = header(position);
        int length = header & ~WIDE;
        return position + HEADER + ((header & WIDE) == 0 ? length : 2 * length);
    }

    /** The text at {@code position}. */
    String read(int position) {
        int header = header(position);
        char[] characters = new char[header & ~WIDE];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = character(position, header, i);
        }
        return new String(characters);
    }

    /** Whether the text at {@code position} is {@code text}; nothing is allocated. */
    boolean holds(int position, String text) {
        int header = header(position);
        int length = header & ~WIDE;
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (character(position, header, i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void append(String text) {
        boolean wide = isWide(text);
        int header = text.length() | (wide ? WIDE : 0);
        page[used++] = (byte) (header >>> 8);
        page[used++] = (byte) header;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (wide) {
                page[used++] = (byte) (c >>> 8);
            }
            page[used++] = (byte) c;
        }
    }

    private int header(int position) {
        return pair(pages.get(position >>> PAGE_BITS), position & (PAGE_SIZE - 1));
    }

    private char character(int position, int header, int index) {
        byte[] from = pages.get(position >>> PAGE_BITS);
        int at = (position & (PAGE_SIZE - 1)) + HEADER;
        return (char) ((header & WIDE) == 0 ? from[at + index] & 0xff : pair(from, at + 2 * index));
    }

    private static int pair(byte[] from, int at) {
        return (from[at] & 0xff) << 8 | (from[at + 1] & 0xff);
    }

    private static boolean isWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return true;
            }
        }
        return false;
    }
}
