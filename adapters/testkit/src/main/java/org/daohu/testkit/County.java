package org.daohu.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.daohu.Origin;
import org.daohu.household.CompactRegister;
import org.daohu.household.ListRow;
import org.daohu.household.RecipientLists;
import org.daohu.household.RegisterEntry;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.TargetRow;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.Evaluator;
import org.daohu.warning.ListScreening;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Spill;
import org.daohu.warning.Warning;

/**
 * 县级数据 – the records of one small county as of a day: what rules are asked about. Immutable and thread-safe; its toString
 * masks persons, as its records do.
 *
 * @param quotas 指标
 * @param projects 项目
 * @param targets 绩效目标
 * @param payments 支付
 * @param rows 发放明细, in the order in which they are screened
 * @param register 建档立卡登记
 * @param asOf the day on which everything is judged
 */
public record County(
        List<QuotaRow> quotas,
        List<Project> projects,
        List<TargetRow> targets,
        List<Payment> payments,
        List<ListRow> rows,
        List<RegisterEntry> register,
        LocalDate asOf) {

    public County {
        quotas = List.copyOf(quotas);
        projects = List.copyOf(projects);
        targets = List.copyOf(targets);
        payments = List.copyOf(payments);
        rows = List.copyOf(rows);
        register = List.copyOf(register);
        Objects.requireNonNull(asOf, "asOf");
    }

    /** 总台账 – quotas, projects, targets and payments, without the sums of the lists. */
    public MasterLedger ledger() {
        return ledger(List.of());
    }

    /** The same with returned payments. */
    MasterLedger ledger(List<ReturnedPayment> returns) {
        MasterLedger.Builder ledger = MasterLedger.builder();
        returns.forEach(ledger::add);
        quotas.forEach(ledger::add);
        projects.forEach(ledger::add);
        targets.forEach(ledger::add);
        payments.forEach(ledger::add);
        return ledger.build();
    }

    /** 名册 – the register in memory. */
    public CompactRegister people() {
        return HouseholdArbitraries.inMemory(register);
    }

    /** 疑点 – what the rules of {@code book} under {@code pack} raise: those on rows first, then those on the ledger. */
    public ImmutableList<Warning> warnings(RuleBook book, PolicyPack pack) {
        return warnings(book, pack, ledger(), RecipientLists.none());
    }

    /** The same on a ledger of this county with further data, and with these lists of people. */
    ImmutableList<Warning> warnings(RuleBook book, PolicyPack pack, MasterLedger ledger, RecipientLists lists) {
        ImmutableList.Builder<Warning> warnings = ImmutableList.builder();
        List<String> files = rows.stream().map(ListRow::file).distinct().toList();
        ListScreening screening = new ListScreening(ledger, people(), lists, book, pack, asOf, files, Spill.inMemory());
        screening.screen(rows, row -> Origin.file("lists/" + row.file(), row.number() + 1), warnings::add);
        Evaluator evaluator = new Evaluator(book, pack, ledger.absent(), asOf, warnings::add);
        evaluator.judge(ledger.with(screening.vouchers()));
        return warnings.build();
    }

    /** This county with quota {@code index} changed. */
    public County withQuota(int index, UnaryOperator<QuotaRow> change) {
        return new County(changed(quotas, index, change), projects, targets, payments, rows, register, asOf);
    }

    /** This county with payment {@code index} changed. */
    public County withPayment(int index, UnaryOperator<Payment> change) {
        return new County(quotas, projects, targets, changed(payments, index, change), rows, register, asOf);
    }

    /** This county with these list rows. */
    public County withRows(List<ListRow> newRows) {
        return new County(quotas, projects, targets, payments, newRows, register, asOf);
    }

    /** This county with these projects and their targets. */
    public County withProjects(List<Project> newProjects, List<TargetRow> newTargets) {
        return new County(quotas, newProjects, newTargets, payments, rows, register, asOf);
    }

    /** This county with this register. */
    public County withRegister(List<RegisterEntry> newRegister) {
        return new County(quotas, projects, targets, payments, rows, newRegister, asOf);
    }

    /** This county, judged on {@code day}. */
    public County asOf(LocalDate day) {
        return new County(quotas, projects, targets, payments, rows, register, day);
    }

    static <T> List<T> changed(List<T> list, int index, UnaryOperator<T> change) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, change.apply(copy.get(index)));
        return copy;
    }
}
