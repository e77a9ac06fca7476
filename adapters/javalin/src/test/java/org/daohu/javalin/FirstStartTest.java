package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first start that fails says why, and leaves nothing that the next one stumbles over. */
class FirstStartTest {

    @TempDir
    private Path data;

    @Test
    void aMistypedPackIsRefusedAndTheNextStartIsAFirstOne() throws IOException {
        assertThatThrownBy(() -> DaohuServer.start(options().withPack("national-2O18")))
                .hasMessageContainingAll("没有该政策包", "no such policy pack", "national-2018");

        try (DaohuServer server = DaohuServer.start(options())) {
            assertThat(server.newAccounts()).isNotEmpty();
        }
    }

    @Test
    void aCountyThatIsNotThereIsNamed() {
        ServerOptions nowhere = ServerOptions.of(data.resolve("nowhere"), data, RunningServer.AS_OF);

        assertThatThrownBy(() -> DaohuServer.start(nowhere.withAddress("127.0.0.1", 0)))
                .hasMessageContainingAll("没有这个县数据目录", "no such folder", "nowhere");
        assertThat(data.resolve("accounts.json")).doesNotExist();
    }

    @Test
    void aPortBeyondThoseThatThereAreIsRefused() {
        assertThat(options().withAddress("127.0.0.1", 65_535).port()).isEqualTo(65_535);
        assertThatThrownBy(() -> options().withAddress("127.0.0.1", 65_536)).hasMessageContaining("端口");
        assertThatThrownBy(() -> options().withAddress("127.0.0.1", -1)).hasMessageContaining("a port");
    }

    @Test
    void aFailureIsALineAboutItsFirstCause() {
        assertThat(StartFailure.words(new IllegalStateException("x", new BindException("taken"))))
                .isEqualTo("地址或端口不可用 the address or port cannot be used: taken");
        assertThat(StartFailure.words(new AccessDeniedException("d"))).isEqualTo("没有权限 no permission: d");
        assertThat(StartFailure.words(new NoSuchFileException("d"))).contains("无法使用", "cannot use", "d");
        assertThat(StartFailure.words(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    private ServerOptions options() {
        return ServerOptions.of(RunningServer.COUNTY, data, RunningServer.AS_OF)
                .withAddress("127.0.0.1", 0)
                .withLimits(RunningServer.limits(1_000, 64L << 20, 1 << 20))
                .withEnvironment(Map.of());
    }
}
