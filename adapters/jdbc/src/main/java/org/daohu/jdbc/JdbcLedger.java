package org.daohu.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.daohu.Division;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.RollUp;
import org.daohu.quota.QuotaStoreException;

/**
 * 数据库总台账 – the facts of one quota, payment, project or division out of the fact tables, without loading the rest; the
 * same, to the fen, as a {@link MasterLedger} of all of them gives. Each call reads as of one moment. Thread-safe; holds
 * no connection between two calls.
 *
 * <p>SQL chooses the rows, {@link MasterLedger} adds them up: so there is one definition of every figure.
 */
public final class JdbcLedger {

    private static final String OF_DIVISION = "(SELECT quota_id FROM daohu_quota_row WHERE live AND division = ?)";
    private static final String PROJECTS_OF_DIVISION =
            "(SELECT project FROM daohu_project WHERE live AND division = ?)";

    private final ConnectionSource source;

    /** The ledger in {@code source}; {@link FactTables} fills it. */
    public JdbcLedger(ConnectionSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * 区划台账 – everything that a rule judges in one division, in reading order, and its roll-ups. Immutable and
     * thread-safe.
     *
     * @param quotas its live quotas
     * @param payments the live payments whose quota, or else project, is in it
     * @param projects its live projects
     * @param rollUps its roll-ups by fiscal year and fund
     */
    public record DivisionLedger(
            ImmutableList<QuotaFacts> quotas,
            ImmutableList<PaymentFacts> payments,
            ImmutableList<ProjectFacts> projects,
            ImmutableList<RollUp> rollUps) {}

    /** The live quota {@code id} with its children and payments, or empty. @throws QuotaStoreException if unreadable */
    public Optional<QuotaFacts> quota(String id) {
        return read("quota " + id, reader -> {
            reader.quotas("(quota_id = ? OR source_id = ?)", id);
            reader.payments("quota_id = ?", id);
            return reader.ledger().quota(id);
        });
    }

    /**
     * The live payment {@code voucherNumber} (folded) with what it names, or empty.
     *
     * @throws QuotaStoreException if unreadable
     */
    public Optional<PaymentFacts> payment(String voucherNumber) {
        return read("payment " + voucherNumber, reader -> {
            reader.payments("voucher = ?", voucherNumber);
            reader.whatPaymentsName();
            reader.listsOfPayments();
            return reader.ledger().payment(voucherNumber);
        });
    }

    /** The live project {@code code} with what names it, or empty. @throws QuotaStoreException if unreadable */
    public Optional<ProjectFacts> project(String code) {
        return read("project " + code, reader -> {
            reader.projects("project = ?", code);
            reader.quotas("project = ?", code);
            reader.payments("project = ?", code);
            reader.targets("project = ?", code);
            return reader.ledger().project(code);
        });
    }

    /**
     * All facts of {@code division} itself; divisions below it are divisions of their own.
     *
     * @throws QuotaStoreException if unreadable
     */
    public DivisionLedger division(Division division) {
        return read("division " + division, reader -> {
            quotasOf(division, reader);
            reader.projects("division = ?", division);
            reader.quotas("project IN " + PROJECTS_OF_DIVISION, division);
            reader.payments("project IN " + PROJECTS_OF_DIVISION, division);
            reader.targets("project IN " + PROJECTS_OF_DIVISION, division);
            reader.whatPaymentsName();
            reader.listsOfPayments();
            MasterLedger ledger = reader.ledger();
            return new DivisionLedger(
                    StreamSupport.stream(ledger.quotas().spliterator(), false)
                            .filter(facts -> facts.division().equals(division))
                            .collect(ImmutableList.toImmutableList()),
                    StreamSupport.stream(ledger.payments().spliterator(), false)
                            .filter(facts -> division.equals(facts.division()))
                            .collect(ImmutableList.toImmutableList()),
                    StreamSupport.stream(ledger.projects().spliterator(), false)
                            .filter(facts -> facts.division().equals(division))
                            .collect(ImmutableList.toImmutableList()),
                    rollUps(ledger, division));
        });
    }

    /**
     * 台账汇总 – the roll-ups of {@code division} by fiscal year and fund, each with its quotas.
     *
     * @throws QuotaStoreException if unreadable
     */
    public ImmutableList<RollUp> rollUps(Division division) {
        return read("roll-ups of " + division, reader -> {
            quotasOf(division, reader);
            reader.listsOfPayments();
            return rollUps(reader.ledger(), division);
        });
    }

    /** The divisions that hold a live quota, in ascending order. @throws QuotaStoreException if unreadable */
    public ImmutableList<Division> divisions() {
        return Transactions.snapshot(source, 3, "reading the divisions", connection -> {
            TreeSet<Division> divisions = new TreeSet<>();
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT DISTINCT division FROM daohu_quota_row WHERE live");
                    ResultSet results = select.executeQuery()) {
                while (results.next()) {
                    divisions.add(Division.read(results.getString(1))
                            .orElseThrow(() -> new UnreadableRow("a division of a quota is not a division code")));
                }
            }
            return ImmutableList.copyOf(divisions);
        });
    }

    /** The quotas of the division, what decides their figures, and the payments that name them. */
    private static void quotasOf(Division division, FactReader reader) throws SQLException {
        reader.quotas("division = ?", division);
        reader.quotas("source_id IN " + OF_DIVISION, division);
        // Whether a quota enters the division's line depends on the quota that it came from.
        reader.quotas("quota_id IN (SELECT source_id FROM daohu_quota_row WHERE live AND division = ?)", division);
        reader.payments("quota_id IN " + OF_DIVISION, division);
    }

    private static ImmutableList<RollUp> rollUps(MasterLedger ledger, Division division) {
        return ledger.rollUps().stream()
                .filter(rollUp -> rollUp.total().division().equals(division))
                .collect(ImmutableList.toImmutableList());
    }

    private interface Reading<T> {
        T from(FactReader reader) throws SQLException;
    }

    private <T> T read(String what, Reading<T> reading) {
        return Transactions.snapshot(
                source, 3, "reading " + what, connection -> reading.from(new FactReader(connection)));
    }
}
