package org.daohu.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.daohu.MoneyUnit;
import org.daohu.quota.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorTableNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1A",
                "A B",
                "A\"",
                "A\"; DROP TABLE daohu_log; --",
                "A;",
                "A--",
                "A.B",
                "A'",
                "A\u0000",
                "Ａ",
                "x123456789012345678901234567890123456789012345678901234567890123"
            })
    void a_name_that_is_not_plain_is_refused_wherever_it_stands(String name) {
        VendorTable.Builder builder = VendorTable.table("T");

        assertThatThrownBy(() -> VendorTable.table(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VendorTable.table("S", name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VendorTable.table(name, "T")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.id(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.amount(name, MoneyUnit.YUAN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.state(name, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.term(Term.PAID, name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VendorPayments.table(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VendorPayments.table(name, "T")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VendorPayments.table("T").payee(null, name))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VendorProjects.table(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VendorProjects.table("T").libraryDate(name))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VendorQuotas.of(VendorBooks.quotaTable()).scan(name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everything_that_is_not_mapped_is_named_at_once() {
        assertThatThrownBy(() -> VendorTable.table("指标表").id("ID").fund("FUND").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not mapped: PARENT, DIVISION, AGENCY, FISCAL_YEAR, PROJECT, AMOUNT, STATE, LIVE,"
                        + " PER_HOUSEHOLD");
        assertThatThrownBy(() -> VendorPayments.table("T").quota("Q").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not mapped: VOUCHER, AMOUNT, PAY_DATE, LIVE");
        assertThatThrownBy(() -> VendorProjects.table("T")
                        .nationalStandard()
                        .everyRowIsLive()
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not mapped: LIBRARY_DATE");
    }

    @Test
    void a_locking_select_is_not_for_the_ledger() {
        VendorTable select = VendorPlatform.ownSelect("1");

        assertThatThrownBy(() -> VendorQuotas.of(select))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("view");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM t WHERE id = ANY(?)",
                "SELECT id FROM t FOR UPDATE",
                "SELECT id FROM t WHERE id = ANY(?) AND x = ? FOR UPDATE"
            })
    void a_select_that_does_not_lock_or_has_not_one_parameter_is_refused(String sql) {
        assertThatThrownBy(() -> VendorTable.sql(sql)).isInstanceOf(IllegalArgumentException.class);
    }
}
