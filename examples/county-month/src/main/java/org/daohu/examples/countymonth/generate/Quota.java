package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 指标 – a quota row being made; lawful until a plant changes it. "" is blank. Not thread-safe. */
final class Quota {

    final String id;
    final int year;
    final String fund;
    String source = "";
    String division = County.COUNTY;
    String receiver = "";
    String agency = "";
    String document = "";
    String upperDocument = "";
    String title = "关于下达财政专项扶贫资金的通知";

    @Nullable
    LocalDate documentDate;

    @Nullable
    LocalDate received;

    String project = "";
    boolean pending;
    boolean perHousehold;
    long fen;
    String function = "2130505";
    String scan = "";
    String exemption = "";
    boolean deleted;

    /** Whether the row hangs under the county's tree of documents, or was received from outside the data. */
    boolean inTree;

    Quota(String id, int year, String fund, long fen) {
        this.id = id;
        this.year = year;
        this.fund = fund;
        this.fen = fen;
    }

    String subject() {
        return "quota:" + id;
    }

    LocalDate dayOfDocument() {
        return Objects.requireNonNull(documentDate, "documentDate");
    }

    LocalDate dayReceived() {
        return Objects.requireNonNull(received, "received");
    }
}
