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
 * there a cell that a spreadsheet would run has an apostrophe before it and an identity number is masked, and a host or a spreadsheet may
 * have folded the width of a file's name. What stands so in those files comes first, then what the line may be folded from; what
 * answers to several is left as it stands, and so names what is written so. Immutable.
 */
final class TakenOver {

    private final Map<String, Set<String>> vouchers = new HashMap<>();
    private final Map<BatchKey, Set<BatchKey>> shown = new HashMap<>();
    private final Map<BatchKey, Set<BatchKey>> folded = new HashMap<>();

    private TakenOver() {}

    static TakenOver from(Collection<Payment> payments, Collection<ListBatch> listed) {
        TakenOver takenOver = new TakenOver();
        for (Payment payment : payments) {
            String number = payment.voucherNumber();
            add(takenOver.vouchers, asRead(number), number);
        }
        for (ListBatch batch : listed) {
            BatchKey key = batch.key();
            add(takenOver.shown, asRead(key, asShown(key.list())), key);
            // The name may also have been typed, or taken from elsewhere: then only its width was folded.
            add(takenOver.folded, of(key, TextFolding.fold(key.list())), key);
            add(takenOver.folded, asRead(key, asRead(key.list())), key);
        }
        return takenOver;
    }

    private static <T> void add(Map<T, Set<T>> meant, T stated, T named) {
        meant.computeIfAbsent(stated, text -> new HashSet<>()).add(named);
    }

    /** The decisions, each about what it was taken over from. */
    List<LinkDecision> read(List<LinkDecision> decisions) {
        return decisions.stream().map(this::read).toList();
    }

    private LinkDecision read(LinkDecision decision) {
        return new LinkDecision(
                only(vouchers, decision.voucherNumber(), decision.voucherNumber()),
                meant(decision.batch()),
                decision.choice(),
                decision.decidedBy(),
                decision.decidedOn(),
                decision.basis(),
                decision.origin());
    }

    private BatchKey meant(BatchKey stated) {
        return shown.containsKey(stated)
                ? only(shown, stated, stated)
                : only(folded, of(stated, TextFolding.fold(stated.list())), stated);
    }

    /** What {@code key} may mean, if that is one thing; else {@code stated}. */
    private static <T> T only(Map<T, Set<T>> meant, T key, T stated) {
        Set<T> all = meant.getOrDefault(key, Set.of());
        return all.size() == 1 ? all.iterator().next() : stated;
    }

    private static BatchKey of(BatchKey key, String list) {
        return new BatchKey(list, key.policy(), key.year(), key.month(), key.voucherNumber());
    }

    /** The key as a line has it that was taken over, with its list so named. */
    private static BatchKey asRead(BatchKey key, String list) {
        String number = key.voucherNumber();
        return new BatchKey(
                list, asRead(key.policy()), key.year(), key.month(), number == null ? null : asRead(number));
    }

    private static String asRead(String text) {
        return TextFolding.fold(asShown(text));
    }

    private static String asShown(String text) {
        return CsvOut.guarded(LinkFiles.shown(text));
    }
}
