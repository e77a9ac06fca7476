package org.daohu.examples.vendortable;

import java.util.List;
import org.daohu.Money;
import org.daohu.quota.Command;

/** 支付流 – the same endless payments of each thread in every process, so that a restarted one retries the same ids. */
final class PaymentStream {

    static final int THREADS = 4;

    /** What each quota is received with; more than all payments of a run together. */
    static final Money AMOUNT = Money.ofFen(1_000_000_000);

    /** Fewer than threads, so that they wait for each other. */
    static final List<String> QUOTAS = List.of("KILL-1", "KILL-2", "KILL-3");

    private PaymentStream() {}

    /** The id of a thread's payment. */
    static String id(int thread, int payment) {
        return "t" + thread + "-" + payment;
    }

    /** A thread's payment. */
    static Command payment(int thread, int payment) {
        String quota = QUOTAS.get((thread + payment) % QUOTAS.size());
        return Acts.pay(id(thread, payment), quota, Money.ofFen(1 + payment % 97));
    }
}
