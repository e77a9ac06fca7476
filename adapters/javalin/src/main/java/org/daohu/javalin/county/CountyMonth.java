package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import org.daohu.Division;
import org.daohu.files.CountyFolder;
import org.daohu.files.CountyTables;
import org.daohu.files.FaultList;
import org.daohu.files.FileTally;
import org.daohu.files.RegisterFile;
import org.daohu.household.ListRow;
import org.daohu.household.RecipientLists;
import org.daohu.household.Register;
import org.daohu.household.RegisterKey;
import org.daohu.ledger.Dataset;
import org.daohu.policy.PolicyPack;
import org.jspecify.annotations.Nullable;

/**
 * 一个月的数据 – a county's files as facts. Immutable and thread-safe.
 *
 * @param tables quotas, projects, payments, targets, counties, returns, caps
 * @param people the register and the lists of the deceased, of the payroll and of card accounts
 * @param rows the rows of all lists, by file and row
 * @param absent data that the folder does not have
 * @param faults what could not be read
 * @param tallies rows read and left out, by file
 * @param reporting the division whose month it is: the one with the most live projects
 */
record CountyMonth(
        CountyTables tables,
        People people,
        ImmutableList<ListRow> rows,
        ImmutableSet<Dataset> absent,
        FaultList faults,
        ImmutableList<FileTally> tallies,
        Division reporting) {

    private static final int THREADS = 2;

    /** {@code pack} as this month is judged by it: with the caps of its own table. */
    PolicyPack judgedBy(PolicyPack pack) {
        return tables.capsIn(pack);
    }

    /** The rows by the voucher that they name; those that name none are left out. */
    ImmutableListMultimap<String, ListRow> rowsByVoucher() {
        ImmutableListMultimap.Builder<String, ListRow> byVoucher = ImmutableListMultimap.builder();
        for (ListRow row : rows) {
            String voucher = row.voucherNumber();
            if (voucher != null) {
                byVoucher.put(voucher, row);
            }
        }
        return byVoucher.build();
    }

    /**
     * 人员 – what the people and accounts of list rows are compared with.
     *
     * @param register the register, or none
     * @param recipients the deceased, the payroll and card accounts, as far as there are lists
     */
    record People(Register register, RecipientLists recipients) {}

    /**
     * 读取结果 – the month, or nothing but the faults that stop it.
     *
     * @param month null if a fault stops the run
     * @param faults all faults
     */
    record Reading(@Nullable CountyMonth month, FaultList faults) {}

    /** Reads {@code folder}; caps that {@code pack} cannot take are faults. */
    static Reading read(Path folder, PolicyPack pack) {
        CountyFolder county = CountyFolder.open(folder, THREADS);
        if (county.faults().stopsTheRun()) {
            return new Reading(null, county.faults());
        }
        CountyTables tables = county.readTables(pack);
        // One key for all that names persons, so that their digests can be compared.
        RegisterKey key = RegisterFile.newKey();
        People people = new People(register(county, key), county.buildRecipientLists(key, count -> {}));
        ImmutableList.Builder<ListRow> rows = ImmutableList.builder();
        county.readLists(rows::addAll);
        FaultList faults = county.faults();
        Division reporting = tables.reporting();
        if (faults.stopsTheRun() || reporting == null) {
            return new Reading(null, faults);
        }
        return new Reading(
                new CountyMonth(tables, people, rows.build(), county.absent(), faults, county.tallies(), reporting),
                faults);
    }

    private static Register register(CountyFolder county, RegisterKey key) {
        if (county.absent().contains(Dataset.REGISTER)) {
            return Register.none();
        }
        return county.buildRegister(key, count -> {});
    }
}
