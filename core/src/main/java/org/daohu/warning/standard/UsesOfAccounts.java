package org.daohu.warning.standard;

import java.time.LocalDate;
import java.util.Arrays;
import org.daohu.TextFolding;
import org.daohu.household.ListRow;
import org.daohu.household.UsableAccount;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.Subject;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.GroupEnd;
import org.daohu.warning.GroupWalk;
import org.daohu.warning.GroupedRow;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.RowMark;
import org.daohu.warning.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of an account together and counts their households, or the rows of a person and counts their accounts. Where a
 * household or an account is blank it may be one more or one of the others: the count is unknown if that decides.
 */
enum UsesOfAccounts implements RowGrouping {
    /** The households of each account. */
    BY_ACCOUNT,
    /** The accounts of each person. */
    BY_PERSON;

    /** The figure of a group whose count is not known. */
    static final long UNKNOWN = -1;

    /** The figure of a group that has so many, or more. */
    static final int MOST_COUNTED = 1_001;

    private static final int COUNTED = 0;
    private static final int LIMIT = 1;
    private static final int PAY_DAY = 2;
    private static final int NUMBERS = 3;
    private static final int MOST_NAMED = 20;
    private static final long BLANK = 0;

    @Override
    public int numbers() {
        return NUMBERS;
    }

    @Override
    public boolean mark(ListRowFacts facts, @Nullable Thresholds thresholds, LocalDate day, RowMark mark) {
        String account = account(facts.row());
        String key = this == BY_ACCOUNT ? account : facts.match().personKey();
        if (key == null) {
            return false;
        }
        mark.key(key);
        if (mark.isCompared()) {
            String counted = this == BY_ACCOUNT ? StandardRule.household(facts) : account;
            String parameter = this == BY_ACCOUNT ? SharedAccount.HOUSEHOLDS : SharedAccount.ACCOUNTS;
            mark.number(counted == null ? BLANK : TextDigest.of(counted))
                    .number(thresholds == null ? Long.MAX_VALUE : thresholds.count(parameter))
                    .number(RowGroupRule.payDay(facts));
        }
        return true;
    }

    /** The account however it is written; null for a masked one, which may be any, and for a word, a dash or a zero in its place. */
    private static @Nullable String account(ListRow row) {
        String written = TextFolding.foldOrNull(row.account());
        if (written == null) {
            return null;
        }
        String usable = UsableAccount.of(written);
        return usable != null ? usable : isAccount(written) ? written : null;
    }

    private static boolean isAccount(String written) {
        return written.indexOf('*') < 0 && written.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    @Override
    public Subject subject(ListRowFacts told, OtherRows others) {
        ListRow row = told.row();
        Subject first = others.rows().isEmpty()
                ? Subject.row(row.file(), row.number())
                : others.rows().get(0);
        return this == BY_ACCOUNT ? Subject.account(first) : Subject.person(first);
    }

    @Override
    public GroupWalk walk(PolicyPack pack) {
        return new Walk();
    }

    /** Counts what differs among the rows, as far as a count can be allowed, and remembers where each came first. */
    private static final class Walk implements GroupWalk {
        private final long[] known = new long[MOST_COUNTED];
        private final long[] named = new long[MOST_NAMED];
        private int count;
        private int names;
        private long blanks;
        private long first;
        private long latest;
        private long latestDay;
        private long limit;

        @Override
        public void row(GroupedRow row) {
            if (row.isFirst()) {
                count = 0;
                names = 0;
                blanks = 0;
                first = row.place();
                latestDay = RowGroupRule.NO_PAY_DAY;
            }
            long day = row.number(PAY_DAY);
            if (row.isFirst() || day >= latestDay) {
                latestDay = day;
                latest = row.place();
                limit = row.number(LIMIT);
                row.decidesLaw();
            }
            long counted = row.number(COUNTED);
            if (counted == BLANK) {
                blanks++;
            } else if (count < MOST_COUNTED) {
                int at = Arrays.binarySearch(known, 0, count, counted);
                if (at < 0) {
                    int insert = -at - 1;
                    System.arraycopy(known, insert, known, insert + 1, count - insert);
                    known[insert] = counted;
                    count++;
                    if (names < MOST_NAMED) {
                        named[names++] = row.place();
                    }
                }
            }
        }

        @Override
        public void end(GroupEnd end) {
            if (count > limit) {
                nameFirst();
                end.lookAgain(latest, named, names, count);
            } else if (count + blanks > limit) {
                nameFirst();
                end.lookAgain(latest, named, 1, UNKNOWN);
            }
        }

        /** The first row of all names the subject, even if it is one whose household or account is blank. */
        private void nameFirst() {
            if (names == 0 || named[0] != first) {
                int kept = Math.min(names, MOST_NAMED - 1);
                System.arraycopy(named, 0, named, 1, kept);
                named[0] = first;
                names = kept + 1;
            }
        }
    }
}
