package org.daohu.files;

/**
 * Finds where the records of a csv file end: at LF, CR or CRLF outside quotes. It looks at blocks one after another, or at
 * each by itself with a guess at how the one before it ends. A quote counts as one only where a field begins; what comes
 * behind a text that is no csv does not matter, as nothing there is read. Used by one thread.
 */
final class RecordEnds {

    /** Between two blocks: at the start of a field. */
    static final int FIELD_START = 0;
    /** Within a field without quotes, or behind one in quotes. */
    static final int FIELD = 1;
    /** Within quotes. */
    static final int QUOTED = 2;
    /** Behind a quote within quotes, which ends them or is half of a doubled one. */
    static final int QUOTE_SEEN = 3;

    private static final long QUOTES = EightBytes.filledWith('"');
    /** Quote, line feed and carriage return are below it, and little else that is written in a table. */
    private static final long BEHIND_QUOTE = EightBytes.filledWith('"' + 1);

    private final byte separator;
    private int count;
    private int first;
    private int last;

    RecordEnds(char separator) {
        this.separator = (byte) separator;
    }

    /** How many records ended in the last block. */
    int count() {
        return count;
    }

    /** The place behind the first end of the last block, or -1. */
    int first() {
        return first;
    }

    /** The place behind the last end of the last block, or -1. */
    int last() {
        return last;
    }

    /**
     * Looks at a block of at least one byte. No block begins with the LF of a CRLF.
     *
     * @param before in what state the block before it ended
     * @return in what state this one ends
     */
    int scan(byte[] bytes, int from, int to, int before) {
        count = 0;
        first = -1;
        last = -1;
        int at = from;
        boolean inQuotes = before == QUOTED;
        if (before == QUOTE_SEEN && bytes[at] == '"') {
            inQuotes = true;
            at++;
        }
        while (true) {
            if (inQuotes) {
                at = nextQuote(bytes, at, to) + 1;
                if (at > to) {
                    return QUOTED;
                }
                if (at == to) {
                    return QUOTE_SEEN;
                }
                inQuotes = bytes[at] == '"';
                at += inQuotes ? 1 : 0;
                continue;
            }
            at = nextQuoteOrEnd(bytes, at, to);
            if (at == to) {
                return isBorder(bytes[to - 1]) ? FIELD_START : FIELD;
            }
            if (bytes[at] == '"') {
                inQuotes = at == from ? before == FIELD_START : isBorder(bytes[at - 1]);
                at++;
            } else {
                at = behindEnd(bytes, at, to);
                first = count == 0 ? at : first;
                last = at;
                count++;
            }
        }
    }

    /** The place behind the record that begins at {@code from}. */
    int behindRecord(byte[] bytes, int from, int to) {
        int at = from;
        while (true) {
            at = nextQuoteOrEnd(bytes, at, to);
            if (at == to) {
                return to;
            }
            if (bytes[at] != '"') {
                return behindEnd(bytes, at, to);
            }
            boolean opens = at == from || isBorder(bytes[at - 1]);
            at = opens ? behindQuotes(bytes, at + 1, to) : at + 1;
        }
    }

    /** The place behind the quote that ends what is in quotes and goes on at {@code from}. */
    private static int behindQuotes(byte[] bytes, int from, int to) {
        int at = nextQuote(bytes, from, to);
        while (at + 1 < to && bytes[at + 1] == '"') {
            at = nextQuote(bytes, at + 2, to);
        }
        return Math.min(at + 1, to);
    }

    private boolean isBorder(byte value) {
        return value == separator || value == '\n' || value == '\r';
    }

    /** The place behind the line end at {@code at}. */
    static int behindEnd(byte[] bytes, int at, int to) {
        return bytes[at] == '\r' && at + 1 < to && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** The place of the next quote, or {@code to}. */
    static int nextQuote(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + EightBytes.COUNT <= to; at += EightBytes.COUNT) {
            long marks = EightBytes.find(EightBytes.at(bytes, at), QUOTES);
            if (marks != 0) {
                return at + EightBytes.first(marks);
            }
        }
        while (at < to && bytes[at] != '"') {
            at++;
        }
        return at;
    }

    private static int nextQuoteOrEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at + EightBytes.COUNT <= to) {
            long marks = EightBytes.findBelow(EightBytes.at(bytes, at), BEHIND_QUOTE);
            if (marks == 0) {
                at += EightBytes.COUNT;
                continue;
            }
            at += EightBytes.first(marks);
            if (isQuoteOrEnd(bytes[at])) {
                return at;
            }
            at++;
        }
        while (at < to && !isQuoteOrEnd(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isQuoteOrEnd(byte value) {
        return value == '"' || value == '\n' || value == '\r';
    }
}
