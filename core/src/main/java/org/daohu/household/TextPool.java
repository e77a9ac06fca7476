package org.daohu.household;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private byte[][] pages = new byte[4][];
    private int pageCount;
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
            if (pageCount == MOST_PAGES) {
                throw new IllegalStateException("a register on the heap holds at most 2 GiB of text");
            }
            page = new byte[PAGE_SIZE];
            if (pageCount == pages.length) {
                pages = Arrays.copyOf(pages, 2 * pageCount);
            }
            pages[pageCount++] = page;
            used = 0;
        }
        int position = ((pageCount - 1) << PAGE_BITS) + used;
        for (String text : group) {
            append(text);
        }
        return position;
    }

    /** The position of the text that follows in the same group. */
    int after(int position) {
        int header = pair(pages[position >>> PAGE_BITS], position & (PAGE_SIZE - 1));
        int length = header & ~WIDE;
        return position + HEADER + ((header & WIDE) == 0 ? length : 2 * length);
    }

    /** The text at {@code position}. */
    String read(int position) {
        byte[] from = pages[position >>> PAGE_BITS];
        int at = position & (PAGE_SIZE - 1);
        int header = pair(from, at);
        at += HEADER;
        if ((header & WIDE) == 0) {
            return new String(from, at, header, StandardCharsets.ISO_8859_1);
        }
        char[] characters = new char[header & ~WIDE];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) pair(from, at + 2 * i);
        }
        return new String(characters);
    }

    /** Whether the text at {@code position} is {@code text}; nothing is allocated. */
    boolean holds(int position, String text) {
        byte[] from = pages[position >>> PAGE_BITS];
        int at = position & (PAGE_SIZE - 1);
        int header = pair(from, at);
        at += HEADER;
        int length = header & ~WIDE;
        if (length != text.length()) {
            return false;
        }
        boolean wide = (header & WIDE) != 0;
        for (int i = 0; i < length; i++) {
            if ((wide ? pair(from, at + 2 * i) : from[at + i] & 0xff) != text.charAt(i)) {
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
