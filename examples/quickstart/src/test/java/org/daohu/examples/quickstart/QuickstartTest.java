package org.daohu.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    void printsAReceiptAPartARefusalAndAWarning() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Receive: 已办理",
                        "AllocateOwn: 已办理",
                        "Pay: 指标Q2为待分指标,不得支付或调剂",
                        "pending-unresolved: 待分指标Q2(205000.00元)于2020-06-01收到并已交单位513401101,"
                                + "应在30日内(至2020-07-01)细化到项目,截至2020-07-02仍有205000.00元未细化。");
    }
}
