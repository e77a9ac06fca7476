package org.daohu.files.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daohu.TextFolding;
import org.daohu.files.CsvOut;
import org.daohu.payment.BatchKey;
import org.daohu.payment.LinkDecision;
import org.daohu.payment.ListBatch;
import org.daohu.payment.Payment;

/**
 * 照抄的认定 – finds what a decision speaks of when its line was taken over from {@code links.csv} or {@code worklist.csv}:
 * there a cell that a spreadsheet would run has an apostrophe before it and an identity number is masked, and reading a cell
 * folds its width, which the name of a file keeps. What answers to several is left as it stands. Immutable.
 */
final class TakenOver {

    private final Map<String, Set<String>> vouchers = new HashMap<>();
    private final Map<BatchKey, Set<BatchKey>> batches = new HashMap<>();

    private TakenOver() {}

    static TakenOver from(Collection<Payment> payments, Collection<ListBatch> listed) {
        TakenOver takenOver = new TakenOver();
        for (Payment payment : payments) {
            String number = payment.voucherNumber();
            takenOver
                    .vouchers
                    .computeIfAbsent(asRead(number), text -> new HashSet<>())
                    .add(number);
        }
        for (ListBatch batch : listed) {
            BatchKey key = batch.key();
            // The name may also have been typed, or taken from elsewhere: then only its width was folded.
            takenOver.add(
                    new BatchKey(
                            TextFolding.fold(key.list()), key.policy(), key.year(), key.month(), key.voucherNumber()),
                    key);
            takenOver.add(asRead(key), key);
        }
        return takenOver;
    }

    private void add(BatchKey read, BatchKey key) {
        batches.computeIfAbsent(read, text -> new HashSet<>()).add(key);
    }

    /** The decisions, each about what it was taken over from. */
    List<LinkDecision> read(List<LinkDecision> decisions) {
        return decisions.stream().map(this::read).toList();
    }

    private LinkDecision read(LinkDecision decision) {
        String voucher = decision.voucherNumber();
        return new LinkDecision(
                only(vouchers.getOrDefault(voucher, Set.of()), voucher),
                only(batches.getOrDefault(decision.batch(), Set.of()), decision.batch()),
                decision.choice(),
                decision.decidedBy(),
                decision.decidedOn(),
                decision.basis(),
                decision.origin());
    }

    /** What the text itself names comes first. */
    private static <T> T only(Set<T> meant, T stated) {
        return meant.size() != 1 || meant.contains(stated)
                ? stated
                : meant.iterator().next();
    }

    private static BatchKey asRead(BatchKey key) {
        String number = key.voucherNumber();
        return new BatchKey(
                asRead(key.list()),
                asRead(key.policy()),
                key.year(),
                key.month(),
                number == null ? null : asRead(number));
    }

    private static String asRead(String text) {
        return TextFolding.fold(CsvOut.guarded(LinkFiles.shown(text)));
    }
}
