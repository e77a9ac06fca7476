package org.daohu.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.InMemoryQuotaStore;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStore;

/**
 * 指令史 – commands in the order in which they are sent to an empty quota store, and the day on which all are decided. The
 * first three receive the quotas Q1 (executable), Q2 (pending) and Q3 (executable, 到人到户), each of 10,000 yuan. Immutable
 * and thread-safe.
 *
 * @param commands not empty
 * @param asOf no command of a lawful history is dated later
 */
public record CommandHistory(ImmutableList<Command> commands, LocalDate asOf) {

    public CommandHistory {
        Objects.requireNonNull(commands, "commands");
        Objects.requireNonNull(asOf, "asOf");
    }

    /** The outcomes of all commands on {@code store}, in order. */
    public ImmutableList<Outcome> sendTo(QuotaStore store) {
        Decision decision = Decision.asOf(asOf);
        return commands.stream()
                .map(command -> store.within(command, decision))
                .collect(ImmutableList.toImmutableList());
    }

    /** The store that an empty one becomes by these commands. */
    public InMemoryQuotaStore store() {
        InMemoryQuotaStore store = new InMemoryQuotaStore();
        sendTo(store);
        return store;
    }

    /** This history and one more command. */
    public CommandHistory then(Command command) {
        return new CommandHistory(
                ImmutableList.<Command>builder().addAll(commands).add(command).build(), asOf);
    }
}
