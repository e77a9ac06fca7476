package org.daohu.examples.vendortable;

import static org.assertj.core.api.Assertions.assertThat;

import org.daohu.Money;
import org.daohu.jdbc.JdbcQuotaStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that never fails proves nothing: each fault that a kill could leave is put in by hand. */
class BooksTest {

    private TestPlatform platform;

    @BeforeEach
    void pay() throws Exception {
        platform = TestPlatform.open(DatabaseKind.H2);
        JdbcQuotaStore store = Embedding.store(platform.connections());
        store.within(Acts.receive("Q", Money.ofFen(10_000)), Acts.DECISION);
        store.within(Acts.pay("p1", "Q", Money.ofFen(2_500)), Acts.DECISION);
    }

    @AfterEach
    void close() throws Exception {
        platform.close();
    }

    @Test
    void sound_books_hold() throws Exception {
        Books books = platform.books();

        assertThat(books.lawsHold()).isTrue();
        assertThat(books.chainHolds()).isTrue();
        assertThat(books.doubled()).isZero();
    }

    @Test
    void a_voucher_of_the_platform_that_is_there_twice_is_counted() throws Exception {
        platform.execute("INSERT INTO \"PAY_VOUCHER\" SELECT * FROM \"PAY_VOUCHER\"");

        assertThat(platform.books().doubled()).isEqualTo(1);
        assertThat(platform.books().lawsHold()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM \"PAY_VOUCHER\"",
                "UPDATE \"PAY_VOUCHER\" SET \"PAY_AMT\" = 25.01",
                "UPDATE \"BA_BGT_INFO\" SET \"CUR_AMT\" = 74.99",
                "UPDATE \"BA_BGT_INFO\" SET \"AMOUNT\" = 101, \"CUR_AMT\" = 76",
                "DELETE FROM daohu_voucher",
            })
    void a_write_that_one_of_the_books_lacks_breaks_the_laws(String damage) throws Exception {
        platform.execute(damage);

        assertThat(platform.books().lawsHold()).isFalse();
    }

    @Test
    void an_altered_log_breaks_its_chain() throws Exception {
        platform.execute("UPDATE daohu_log SET entered_by = 'somebody' WHERE command_id = 'p1'");

        assertThat(platform.books().chainHolds()).isFalse();
    }
}
