package org.daohu.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.daohu.quota.QuotaStoreException;
import org.jspecify.annotations.Nullable;

/**
 * 链校验 – computes the digest of every row of the decision log again and says where a chain was broken. Thread-safe.
 *
 * <p>Chains prove that no row was altered, put in or taken out before the last published head. They cannot prove that
 * nobody with write access rewrote a whole chain to its end, or cut off its last rows and moved its head back: for that,
 * heads must be kept where he cannot write, and be handed to {@link #verify(List)} later.
 */
public final class ChainVerifier {

    private static final String HEADS = "SELECT chain, chain_position, digest FROM daohu_chain ORDER BY chain";
    private static final String OUTSIDE = "SELECT command_id, chain, chain_position FROM daohu_log l"
            + " WHERE NOT EXISTS (SELECT 1 FROM daohu_chain c WHERE c.chain = l.chain) ORDER BY log_id LIMIT 1";

    private final DataSource dataSource;

    /** A verifier of the log in {@code dataSource}. */
    public ChainVerifier(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * 链首 – the end of a chain.
     *
     * @param chain from 0 to 63
     * @param position how many rows it has
     * @param digest that of its last row, 64 hexadecimal digits; zeros if it has none
     */
    public record Head(int chain, long position, String digest) {
        public Head {
            Objects.requireNonNull(digest, "digest");
        }
    }

    /** 断链原因 – what is wrong with a row of the log. */
    public enum Fault {
        /** 缺行 – the row is not there, or another stands in its place. */
        MISSING,
        /** 篡改 – its digest is not that of what it says, with its shares, quotas and voucher. */
        ALTERED,
        /** 脱链 – it does not carry the digest of the row before it. */
        UNLINKED,
        /** 乱序 – it comes before the row that it follows in its chain. */
        OUT_OF_ORDER,
        /** 链首不符 – the chain ends here, or has another digest here, than its head or a published head says. */
        NOT_THE_HEAD
    }

    /** 校验结果 – what a verification found. */
    public sealed interface Result {

        /** 完整 – no chain is broken; these are their heads, by chain, to be kept elsewhere. */
        record Intact(ImmutableList<Head> heads) implements Result {}

        /**
         * 断链 – the first chain that is broken, and the first place where it is.
         *
         * @param chain the chain
         * @param position from 1, the place in the chain
         * @param commandId the command that stands there; null if none does
         * @param fault what is wrong
         */
        record Broken(int chain, long position, @Nullable String commandId, Fault fault) implements Result {}
    }

    /** Verifies all chains as of one moment. @throws QuotaStoreException if the log cannot be read */
    public Result verify() {
        return verify(List.of());
    }

    /**
     * Verifies all chains as of one moment, and that they still run through {@code published} heads of earlier
     * verifications.
     *
     * @throws QuotaStoreException if the log cannot be read
     */
    public Result verify(List<Head> published) {
        List<Head> known = List.copyOf(published);
        return Transactions.snapshot(
                ConnectionSource.own(dataSource),
                3,
                "verifying the decision log",
                connection -> verify(connection, known));
    }

    private static Result verify(Connection connection, List<Head> published) throws SQLException {
        List<Head> heads = heads(connection);
        for (int chain = 0; chain < LogWriter.CHAINS; chain++) {
            if (chain >= heads.size() || heads.get(chain).chain() != chain) {
                return new Result.Broken(chain, 0, null, Fault.NOT_THE_HEAD);
            }
            Head head = heads.get(chain);
            Walk walk = new Walk(chain, published);
            LogReader.ofChain(connection, chain, walk::visit);
            walk.end(head);
            if (walk.broken != null) {
                return walk.broken;
            }
        }
        try (PreparedStatement select = connection.prepareStatement(OUTSIDE);
                ResultSet results = select.executeQuery()) {
            return results.next()
                    ? new Result.Broken(results.getInt(2), results.getLong(3), results.getString(1), Fault.UNLINKED)
                    : new Result.Intact(ImmutableList.copyOf(heads));
        }
    }

    private static List<Head> heads(Connection connection) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(HEADS);
                ResultSet results = select.executeQuery()) {
            while (results.next()) {
                heads.add(new Head(results.getInt(1), results.getLong(2), results.getString(3)));
            }
        }
        return heads;
    }

    /** One chain, row by row. */
    private static final class Walk {
        private final int chain;
        private final List<Head> published;
        private long position;
        private String digest = LogWriter.FIRST_DIGEST;
        private long logId;
        private Result.@Nullable Broken broken;

        Walk(int chain, List<Head> published) {
            this.chain = chain;
            this.published =
                    published.stream().filter(head -> head.chain() == chain).toList();
        }

        boolean visit(LogEntry entry, String storedDigest, long storedLogId) {
            Row command = entry.command();
            String commandId = command.text(LogColumn.COMMAND_ID);
            if (command.numberOf(LogColumn.CHAIN_POSITION) != position + 1) {
                return breaks(null, Fault.MISSING);
            }
            if (!digest.equals(command.text(LogColumn.PREVIOUS_DIGEST))) {
                return breaks(commandId, Fault.UNLINKED);
            }
            if (!entry.digest().equals(storedDigest)
                    || LogWriter.chainOf(command.textOf(LogColumn.QUOTA_ID)) != chain) {
                return breaks(commandId, Fault.ALTERED);
            }
            if (storedLogId <= logId) {
                return breaks(commandId, Fault.OUT_OF_ORDER);
            }
            position++;
            digest = storedDigest;
            logId = storedLogId;
            for (Head head : published) {
                if (head.position() == position && !head.digest().equals(digest)) {
                    broken = new Result.Broken(chain, position, commandId, Fault.NOT_THE_HEAD);
                }
            }
            return broken == null;
        }

        void end(Head head) {
            if (broken != null) {
                return;
            }
            if (head.position() > position) {
                breaks(null, Fault.MISSING);
            } else if (head.position() < position || !head.digest().equals(digest)) {
                broken = new Result.Broken(chain, position, null, Fault.NOT_THE_HEAD);
            }
            for (Head earlier : published) {
                if (broken == null && earlier.position() > position) {
                    breaks(null, Fault.MISSING);
                }
            }
        }

        private boolean breaks(@Nullable String commandId, Fault fault) {
            broken = new Result.Broken(chain, position + 1, commandId, fault);
            return false;
        }
    }
}
