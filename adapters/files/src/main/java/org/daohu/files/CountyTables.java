package org.daohu.files;

import com.google.common.collect.ImmutableList;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.TargetRow;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.daohu.policy.CountyStatus;

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
 */
public record CountyTables(
        ImmutableList<QuotaRow> quotas,
        ImmutableList<Project> projects,
        ImmutableList<Payment> payments,
        ImmutableList<TargetRow> targets,
        ImmutableList<CountyStatus> counties,
        ImmutableList<ReturnedPayment> returns) {}
