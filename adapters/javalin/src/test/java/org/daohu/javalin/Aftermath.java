package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daohu.javalin.store.ServerDatabase;
import org.daohu.jdbc.ChainVerifier;
import org.daohu.jdbc.ConnectionSource;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.Quota;

/** The database of a server that has stopped, held to the laws of the ledger. */
record Aftermath(Path data) {

    private static final String TRAIL =
            "SELECT subject FROM daohu_server_audit WHERE act IN ('APPLY', 'APPROVE') ORDER BY number";

    /** Holds that exactly {@code acknowledged} commands stand in the ledger, each once, and that no money came or went by itself. */
    void hold(Set<String> acknowledged) {
        try (ServerDatabase database = ServerDatabase.open(null, data)) {
            JdbcQuotaStore store = JdbcQuotaStore.builder(
                            ConnectionSource.own(database.dataSource()), InstantSource.system())
                    .build();
            List<Outcome.Applied> log = store.log();
            assertThat(log.stream()
                            .map(outcome -> outcome.command().entry().commandId())
                            .toList())
                    .as("the log of the ledger")
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            List<String> named = database.sql()
                    .withHandle(handle ->
                            handle.createQuery(TRAIL).mapTo(String.class).list());
            assertThat(named)
                    .as("the trail")
                    .containsExactlyInAnyOrderElementsOf(
                            acknowledged.stream().map(id -> "command:" + id).toList());
            holdMoney(log, store.state());
            assertThat(new ChainVerifier(database.dataSource()).verify())
                    .isInstanceOf(ChainVerifier.Result.Intact.class);
        }
    }

    /** Each change starts where the one before ended, each quota balances, and the last change is what is stored. */
    private static void holdMoney(List<Outcome.Applied> log, LedgerState state) {
        Map<String, Quota> last = new HashMap<>();
        for (Outcome.Applied outcome : log) {
            for (Outcome.QuotaChange change : outcome.quotas()) {
                Quota earlier = last.put(change.after().id(), change.after());
                if (earlier != null) {
                    assertThat(change.before()).isEqualTo(earlier);
                }
                assertThat(change.after().terms().failingTerm()).isNull();
            }
        }
        last.forEach((id, quota) -> assertThat(state.quotas().get(id)).isEqualTo(quota));
    }
}
