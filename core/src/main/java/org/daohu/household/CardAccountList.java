package org.daohu.household;

import org.jspecify.annotations.Nullable;

/**
 * 社会保障卡账户名单 – the accounts of social-security cards, by account. It keeps no account, but a digest of each under a
 * {@link RegisterKey} with its days and its row, some 20 bytes a line, as {@link PeopleList} keeps people. Immutable and
 * thread-safe; its toString tells counts only.
 */
public final class CardAccountList {

    private final PersonDigest digests;
    private final StretchTable table;

    private CardAccountList(PersonDigest digests, StretchTable table) {
        this.digests = digests;
        this.table = table;
    }

    /**
     * A builder of an empty list.
     *
     * @param name the list's name, e.g. {@code card-accounts.csv}; origins tell it of lines that do not say in which file they stand
     * @param key any; it changes no answer, and that of the register will do
     */
    public static Builder builder(String name, RegisterKey key) {
        return new Builder(name, key);
    }

    /**
     * What the list says of {@code account}, as a list row states it; an account that may stand there more than once, closed and opened again,
     * has several stretches.
     */
    RecipientCheck.Account check(@Nullable String account) {
        String usable = UsableAccount.of(account);
        return new RecipientCheck.Account(table.name(), usable == null ? null : table.find(digests.ofAccount(usable)));
    }

    /** How many lines with a {@link UsableAccount} it holds. */
    public int size() {
        return table.size();
    }

    /** Tells the number of lines only. */
    @Override
    public String toString() {
        return "CardAccountList[" + table + "]";
    }

    /** Builds a {@link CardAccountList}, once, line by line. Not thread-safe. */
    public static final class Builder {

        private final PersonDigest digests;
        private final StretchTable.Builder table;

        private Builder(String name, RegisterKey key) {
            this.digests = new PersonDigest(key);
            this.table = new StretchTable.Builder(name);
        }

        /**
         * Adds a line; the order of the lines does not matter, and all come from one file. One without a {@link UsableAccount} is no row's
         * account and is passed over: whoever reads the list should say so.
         *
         * @throws IllegalArgumentException if a date is more than five million years away
         * @throws ArithmeticException if the row's number is above 2<sup>31</sup> − 1
         * @throws IllegalStateException if the list is built already, or too long for one table
         */
        public Builder add(CardAccount card) {
            table.requireOpen();
            String usable = UsableAccount.of(card.account());
            if (usable != null) {
                table.add(digests.ofAccount(usable), card.from(), card.to(), card.origin());
            }
            return this;
        }

        /** The list. @throws IllegalStateException if it is built already */
        public CardAccountList build() {
            return new CardAccountList(digests, table.build());
        }
    }
}
