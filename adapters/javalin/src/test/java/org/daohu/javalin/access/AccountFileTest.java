package org.daohu.javalin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.daohu.Division;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountFileTest {

    private static final Account CLERK =
            new Account("jingban", "经办", "西昌市财政局", ImmutableSet.of(Post.OPERATOR), Scope.of(List.of("513401")));

    private Path file;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        file = folder.resolve("accounts.json");
        AccountFile.create(file, List.of(new AccountFile.Fresh(CLERK, "correct horse")), 1_000);
    }

    @Test
    void the_right_password_gives_the_account_and_the_file_holds_no_password() throws IOException {
        AccountFile accounts = AccountFile.open(file);
        Account found = accounts.authenticate("jingban", "correct horse").orElseThrow();
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("secretMark")
                .isEqualTo(CLERK);
        assertThat(found.secretMark()).matches("[0-9a-f]{32}");
        assertThat(accounts.authenticate("jingban", "correct horsE")).isEmpty();
        assertThat(accounts.authenticate("nobody", "correct horse")).isEmpty();
        assertThat(Files.readString(file)).doesNotContain("correct horse");
    }

    @Test
    void an_account_that_is_closed_stops_working_at_once() throws IOException {
        AccountFile accounts = AccountFile.open(file);
        Files.writeString(file, Files.readString(file).replace("\"closed\" : false", "\"closed\" : true"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(accounts.find("jingban")).isEmpty();
        assertThat(accounts.authenticate("jingban", "correct horse")).isEmpty();
    }

    @Test
    void a_file_with_a_broken_line_is_refused_whole() throws IOException {
        Files.writeString(file, Files.readString(file).replace("OPERATOR", "EMPEROR"));
        assertThatThrownBy(() -> AccountFile.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("EMPEROR");
        Files.writeString(
                file, Files.readString(file).replace("EMPEROR", "OPERATOR").replace("513401", "51x"));
        assertThatThrownBy(() -> AccountFile.open(file)).isInstanceOf(IOException.class);
    }

    @Test
    void a_scope_covers_what_begins_with_its_digits_and_nothing_if_it_has_none() {
        Division county = Division.finance("513401000");
        assertThat(Scope.of(List.of("513401")).covers(county)).isTrue();
        assertThat(Scope.of(List.of("513402")).covers(county)).isFalse();
        assertThat(Scope.of(List.of("")).covers(county)).isTrue();
        assertThat(Scope.of(List.of()).covers(county)).isFalse();
    }
}
