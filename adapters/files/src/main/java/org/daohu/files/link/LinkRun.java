package org.daohu.files.link;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.daohu.files.CountyFolder;
import org.daohu.files.CountyTables;
import org.daohu.household.ListBatches;
import org.daohu.ledger.CoverageBy;
import org.daohu.ledger.LinkedLedger;
import org.daohu.ledger.MasterLedger;
import org.daohu.payment.LinkDecision;
import org.daohu.payment.ListBatch;

/**
 * 挂接 – reads a county's month and links its payments to its payment lists, by what persons decided
 * ({@code link-decisions.csv}) and then by {@link org.daohu.payment.Linking}. Memory grows with payments and batches, not
 * with list rows. The links are the same for any number of threads. Thread-safe.
 */
public final class LinkRun {

    private LinkRun() {}

    /**
     * Links the payments of {@code folder}. Bad input is an outcome, not an exception.
     *
     * @param threads how many threads may read, at least 1
     */
    public static LinkOutcome run(Path folder, int threads) {
        CountyFolder county = CountyFolder.open(folder, threads);
        if (county.faults().stopsTheRun()) {
            return new LinkOutcome.Stopped(county.faults());
        }
        CountyTables tables = county.readTables();
        try {
            MasterLedger.Builder ledger = MasterLedger.builder();
            tables.quotas().forEach(ledger::add);
            tables.projects().forEach(ledger::add);
            tables.payments().forEach(ledger::add);
            county.absent().forEach(ledger::absent);
            ImmutableList<LinkDecision> decisions = county.readLinkDecisions();
            ListBatches batches = new ListBatches();
            county.readLists(rows -> rows.forEach(batches::add));
            if (county.faults().stopsTheRun()) {
                return new LinkOutcome.Stopped(county.faults());
            }
            ImmutableList<ListBatch> listed = batches.batches();
            LinkedLedger linked = LinkedLedger.of(
                    ledger.build(),
                    listed,
                    TakenOver.from(tables.payments(), listed).read(decisions));
            // Asked for here, so that sums that do not fit are found before anything is written.
            linked.coverage();
            for (CoverageBy by : CoverageBy.values()) {
                linked.rollUps(by);
            }
            return new LinkOutcome.Done(linked, county.faults());
        } catch (ArithmeticException tooLarge) {
            return new LinkOutcome.Stopped(county.faults().with(tables.sumsThatDoNotFit()));
        }
    }
}
