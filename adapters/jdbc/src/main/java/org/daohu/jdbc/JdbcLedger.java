package org.daohu.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.daohu.Division;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.Project;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.RollUp;
import org.daohu.payment.Payment;
import org.daohu.quota.QuotaStoreException;

/**
 * 数据库总台账 – the facts of one quota, payment, project or division out of the fact tables, without loading the rest; the
 * same, to the fen, as a {@link MasterLedger} of all of them gives. Quotas, payments and projects may be read from a
 * vendor's own tables, which are never written. Each call reads as of one moment. Thread-safe; holds no connection between
 * two calls.
 *
 * <p>SQL chooses the rows, {@link MasterLedger} adds them up: so there is one definition of every figure.
 */
public final class JdbcLedger {

    private static final int ATTEMPTS = 3;

    private final ConnectionSource source;
    private final LedgerTables tables;

    /** The ledger in our own tables in {@code source}; {@link FactTables} fills them. */
    public JdbcLedger(ConnectionSource source) {
        this(builder(source));
    }

    private JdbcLedger(Builder from) {
        source = from.source;
        tables = new LedgerTables(from.quotas, from.payments, from.projects);
    }

    /** A builder of a ledger in {@code source}, in which a vendor's tables may take the place of ours. */
    public static Builder builder(ConnectionSource source) {
        return new Builder(source);
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
            reader.quotas(tables.quotaId() + " = ? OR " + tables.sourceId() + " = ?", id);
            reader.payments(tables.paymentQuota() + " = ?", id);
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
            reader.payments(tables.voucher() + " = ?", voucherNumber);
            reader.whatPaymentsName();
            reader.listsOfPayments();
            return reader.ledger().payment(voucherNumber);
        });
    }

    /** The live project {@code code} with what names it, or empty. @throws QuotaStoreException if unreadable */
    public Optional<ProjectFacts> project(String code) {
        return read("project " + code, reader -> {
            reader.projects(tables.projectCode() + " = ?", code);
            reader.quotas(tables.quotaProject() + " = ?", code);
            reader.payments(tables.paymentProject() + " = ?", code);
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
            String itsProjects = tables.projectsOfDivision();
            reader.projects(tables.projectDivision() + " = ?", division);
            reader.quotas(tables.quotaProject() + " IN " + itsProjects, division);
            reader.payments(tables.paymentProject() + " IN " + itsProjects, division);
            reader.targets("project IN " + itsProjects, division);
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
        return Transactions.snapshot(source, ATTEMPTS, "reading the divisions", connection -> {
            TreeSet<Division> divisions = new TreeSet<>();
            try (PreparedStatement select =
                            connection.prepareStatement(tables.quotas().valuesOf(QuotaRowColumn.DIVISION));
                    ResultSet results = select.executeQuery()) {
                while (results.next()) {
                    Division division = tables.quotas().division(results, QuotaRowColumn.DIVISION);
                    if (division != null) {
                        divisions.add(division);
                    }
                }
            }
            return ImmutableList.copyOf(divisions);
        });
    }

    /**
     * 数据问题 – reads every row of the vendor's tables once and names what cannot be taken for certain, the first fault of
     * each row: by table (quotas, payments, projects) and key. The other methods refuse a faulty row when they meet it, but
     * SQL does not find a row whose key or division is not written as it is compared; so a ledger over tables with faults
     * may lack such rows. Of our own tables there are none.
     *
     * @param most how many to name at most
     * @throws QuotaStoreException if a table cannot be read at all
     * @throws IllegalArgumentException if {@code most} is below 1
     */
    public ImmutableList<VendorFault> faults(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one fault can be named, asked for " + most);
        }
        return Transactions.snapshot(source, ATTEMPTS, "reading the vendor's tables", connection -> {
            List<VendorFault> faults = new ArrayList<>();
            for (FactTable<?> table : List.of(tables.quotas(), tables.payments(), tables.projects())) {
                if (table instanceof VendorFactTable<?> vendors) {
                    vendors.faults(connection, Database.of(connection), most, faults);
                }
            }
            return ImmutableList.copyOf(faults);
        });
    }

    /** The quotas of the division, what decides their figures, and the payments that name them. */
    private void quotasOf(Division division, FactReader reader) throws SQLException {
        reader.quotas(tables.quotaDivision() + " = ?", division);
        reader.quotas(tables.sourceId() + " IN " + tables.quotasOfDivision(), division);
        // Whether a quota enters the division's line depends on the quota that it came from.
        reader.quotas(tables.quotaId() + " IN " + tables.sourcesOfDivision(), division);
        reader.payments(tables.paymentQuota() + " IN " + tables.quotasOfDivision(), division);
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
                source, ATTEMPTS, "reading " + what, connection -> reading.from(new FactReader(connection, tables)));
    }

    /** Builds a {@link JdbcLedger}. What is not given is read from our own tables. Not thread-safe. */
    public static final class Builder {
        private final ConnectionSource source;
        private FactTable<QuotaRow> quotas = LedgerTables.OWN_QUOTAS;
        private FactTable<Payment> payments = LedgerTables.OWN_PAYMENTS;
        private FactTable<Project> projects = LedgerTables.OWN_PROJECTS;

        private Builder(ConnectionSource source) {
            this.source = Objects.requireNonNull(source, "source");
        }

        /** Reads quotas from the vendor's table. */
        public Builder quotas(VendorQuotas mapping) {
            quotas = mapping.table();
            return this;
        }

        /** Reads payments from the vendor's table. */
        public Builder payments(VendorPayments mapping) {
            payments = mapping.table();
            return this;
        }

        /** Reads projects from the vendor's table. */
        public Builder projects(VendorProjects mapping) {
            projects = mapping.table();
            return this;
        }

        /** The ledger. */
        public JdbcLedger build() {
            return new JdbcLedger(this);
        }
    }
}
