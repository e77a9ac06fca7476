package org.daohu.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.TreeMultiset;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.TargetRow;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.daohu.policy.CountyStatus;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.SubsidyCap;
import org.daohu.warning.standard.CapTable;
import org.jspecify.annotations.Nullable;

/**
 * 县级基础表 – the facts of a county's smaller files, each in the order of its rows; empty where the file is absent. Immutable
 * and thread-safe.
 *
 * @param quotas quotas
 * @param projects projects
 * @param payments payments
 * @param targets targets
 * @param counties county status
 * @param returns returned payments
 * @param caps caps of subsidy policies
 */
public record CountyTables(
        ImmutableList<QuotaRow> quotas,
        ImmutableList<Project> projects,
        ImmutableList<Payment> payments,
        ImmutableList<TargetRow> targets,
        ImmutableList<CountyStatus> counties,
        ImmutableList<ReturnedPayment> returns,
        ImmutableList<CapRow> caps) {

    private static final String CAPS = "caps.csv";

    /** {@code pack} with these caps; those that it cannot take are left aside, see {@link CapTable#in}. */
    public PolicyPack capsIn(PolicyPack pack) {
        return capTable().in(pack);
    }

    /** The caps that {@code pack} cannot take where this data is, each with what it collides with. */
    ImmutableMap<CapRow, SubsidyCap> capsAside(PolicyPack pack) {
        Set<Division> places = new HashSet<>();
        quotas.forEach(quota -> places.add(quota.division()));
        projects.forEach(project -> places.add(project.division()));
        ImmutableMap.Builder<CapRow, SubsidyCap> aside = ImmutableMap.builder();
        capTable().collisions(pack, places).forEach((position, other) -> aside.put(caps.get(position), other));
        return aside.buildOrThrow();
    }

    /**
     * 填报区划 – the division whose data these are: the one with the most live projects, or without projects the most quotas; of equal
     * counts that of the smallest code. Null without either.
     */
    public @Nullable Division reporting() {
        TreeMultiset<Division> divisions = TreeMultiset.create();
        projects.stream().filter(Project::live).map(Project::division).forEach(divisions::add);
        if (divisions.isEmpty()) {
            quotas.stream().map(QuotaRow::division).forEach(divisions::add);
        }
        Division most = null;
        for (Division division : divisions.elementSet()) {
            if (most == null || divisions.count(division) > divisions.count(most)) {
                most = division;
            }
        }
        return most;
    }

    /**
     * What to say when a sum over these tables and the payment lists did not fit into {@link Money}: the columns of these tables
     * whose amounts may make such a sum, whatever their signs; that of the lists if these cannot. Each stops the run.
     */
    public ImmutableList<Fault> sumsThatDoNotFit() {
        BigInteger quoted = sizes(Lists.transform(quotas, QuotaRow::amount));
        BigInteger paid = sizes(Lists.transform(payments, Payment::amount));
        if (fits(quoted.add(paid))) {
            return ImmutableList.of(Fault.sumThatDoesNotFit("lists/", "实发金额(元)"));
        }
        ImmutableList.Builder<Fault> faults = ImmutableList.builder();
        if (!fits(quoted) || fits(paid)) {
            faults.add(Fault.sumThatDoesNotFit("quotas.csv", "AMOUNT"));
        }
        if (!fits(paid) || fits(quoted)) {
            faults.add(Fault.sumThatDoesNotFit("payments.csv", "XPAY_AMT"));
        }
        return faults.build();
    }

    private static BigInteger sizes(List<Money> amounts) {
        BigInteger sizes = BigInteger.ZERO;
        for (Money amount : amounts) {
            sizes = sizes.add(BigInteger.valueOf(amount.fen()).abs());
        }
        return sizes;
    }

    private static boolean fits(BigInteger fen) {
        return fen.bitLength() < Long.SIZE;
    }

    private CapTable capTable() {
        String name = caps.isEmpty() ? CAPS : caps.get(0).origin().file();
        return CapTable.of(name, Lists.transform(caps, CapRow::cap));
    }
}
