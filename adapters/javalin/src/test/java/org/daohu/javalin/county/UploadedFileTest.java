package org.daohu.javalin.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedFileTest {

    private static UploadedFile file(String part, String name) {
        return new UploadedFile(part, name, InputStream::nullInputStream);
    }

    @Test
    void a_table_is_placed_by_the_name_of_its_part_whatever_it_is_called() {
        assertThat(file("quotas", "../../etc/passwd.csv").place()).contains("quotas.csv");
        assertThat(file("payments", "2020-07.XLSX").place()).contains("payments.xlsx");
        assertThat(file("card-accounts", "一卡通账户.xlsx").place()).contains("card-accounts.xlsx");
        assertThat(file("payments", "2020-07.zip").place()).isEmpty();
    }

    @Test
    void a_list_keeps_its_name() {
        assertThat(file("lists", "0001-202001 (2).csv").place()).contains("lists/0001-202001 (2).csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".csv",
                ".hidden.csv",
                "../a.csv",
                "a/b.csv",
                "a\\b.csv",
                "a.csv.exe",
                "a\u0000.csv",
                "a\n.csv",
                "~$a.csv",
                "a.zip"
            })
    void a_list_whose_name_could_lead_elsewhere_has_no_place(String name) {
        assertThat(file("lists", name).place()).isEmpty();
    }

    @Test
    void an_unknown_part_has_no_place() {
        assertThat(file("passwd", "a.csv").place()).isEmpty();
    }
}
