package org.daohu.examples.vendortable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.quota.Command;
import org.daohu.quota.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** 支付进程 – the process that is killed: pays until then, and acknowledges each payment after the store has returned. */
@CommandLine.Command(name = "pay", hidden = true)
final class PayCommand implements Callable<Integer> {

    @Option(names = "--url", required = true)
    private String url = "";

    @Option(names = "--folder", required = true)
    private Path folder = Path.of("");

    @Option(names = "--process", required = true)
    private int process;

    @Option(names = "--from", required = true, split = ",")
    private List<Integer> from = List.of();

    PayCommand() {}

    @Override
    public Integer call() throws Exception {
        endWithParent();
        JdbcQuotaStore store = Embedding.store(PlatformDatabase.connect(url));
        List<Callable<Void>> payers = new ArrayList<>();
        for (int thread = 0; thread < from.size(); thread++) {
            int own = thread;
            payers.add(() -> pay(store, own));
        }
        ExecutorService executor = Executors.newFixedThreadPool(payers.size());
        ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(executor);
        payers.forEach(running::submit);
        // None ends but by a failure.
        running.take().get();
        return VendorTableExample.FAILED;
    }

    private Void pay(JdbcQuotaStore store, int thread) throws IOException {
        try (AcknowledgementFile acknowledged =
                new AcknowledgementFile(AcknowledgementFile.of(folder, process, thread))) {
            for (int payment = from.get(thread); ; payment++) {
                Command command = PaymentStream.payment(thread, payment);
                Outcome outcome = store.within(command, Acts.DECISION);
                if (outcome instanceof Outcome.Refused refused) {
                    throw new IllegalStateException(refused.refusal().sentenceEn());
                }
                acknowledged.add(payment);
            }
        }
    }

    /** The parent holds the other end of the input; if it is gone, nobody is left to end this process. */
    private static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is ever sent.
                }
            } catch (IOException gone) {
                // The same as its end.
            }
            Runtime.getRuntime().halt(VendorTableExample.FAILED);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
