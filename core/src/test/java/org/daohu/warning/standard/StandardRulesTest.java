package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.Facts;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.ReturnFacts;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The tables beside this class: one line a case, with the verdict and words that its sentence must tell. */
final class StandardRulesTest {

    @Test
    void theBookHoldsTheseRules() {
        assertThat(StandardRules.ids())
                .containsExactlyInAnyOrder(
                        "late-decomposition",
                        "pending-unresolved",
                        "over-allocated",
                        "over-paid",
                        "scan-missing",
                        "document-number-malformed",
                        "slow-spending",
                        "idle-funds",
                        "paid-from-pending",
                        "payment-unlinked",
                        "project-not-in-library",
                        "target-missing",
                        "forbidden-account",
                        "suspicious-subject",
                        "negative-list",
                        "household-list-missing",
                        "household-mark-missing",
                        "list-row-unlinked",
                        "list-voucher-mismatch",
                        "person-unregistered",
                        "person-name-differs",
                        "id-number-invalid",
                        "duplicate-payment",
                        "exclusive-subsidies",
                        "shared-account",
                        "over-cap",
                        "deceased-recipient",
                        "payroll-recipient",
                        "return-unresolved",
                        "not-by-card",
                        "zero-payment");
    }

    @Test
    void theNegativeListIsOneRuleOfPaymentsAndOfProjects() {
        assertThat(StandardRules.book().rulesFor(PaymentFacts.class))
                .extracting(Rule::id)
                .contains("negative-list", "forbidden-account");
        assertThat(StandardRules.book().rulesFor(ProjectFacts.class))
                .extracting(Rule::id)
                .containsExactly("target-missing", "negative-list");
        assertThat(StandardRules.book().rule("no-such-rule")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} as of {2} is {3}")
    @CsvFileSource(resources = "quotas.txt", delimiter = '|')
    void quotas(String rule, @Nullable String facts, LocalDate asOf, String verdict, @Nullable String tells) {
        CaseWords words = new CaseWords(facts);
        check(QuotaFacts.class, rule, CaseFacts.quota(words), words, asOf, verdict, tells);
    }

    @ParameterizedTest(name = "{0}: {1} as of {2} is {3}")
    @CsvFileSource(resources = "payments.txt", delimiter = '|')
    void payments(String rule, @Nullable String facts, LocalDate asOf, String verdict, @Nullable String tells) {
        CaseWords words = new CaseWords(facts);
        check(PaymentFacts.class, rule, CaseFacts.payment(words), words, asOf, verdict, tells);
    }

    @ParameterizedTest(name = "{0}: {1} as of {2} is {3}")
    @CsvFileSource(resources = "projects.txt", delimiter = '|')
    void projects(String rule, @Nullable String facts, LocalDate asOf, String verdict, @Nullable String tells) {
        CaseWords words = new CaseWords(facts);
        check(ProjectFacts.class, rule, CaseFacts.project(words), words, asOf, verdict, tells);
    }

    @ParameterizedTest(name = "{0}: {1} as of {2} is {3}")
    @CsvFileSource(resources = "list-rows.txt", delimiter = '|')
    void listRows(String rule, @Nullable String facts, LocalDate asOf, String verdict, @Nullable String tells) {
        CaseWords words = new CaseWords(facts);
        check(ListRowFacts.class, rule, CaseFacts.listRow(words), words, asOf, verdict, tells);
    }

    @ParameterizedTest(name = "{0}: {1} as of {2} is {3}")
    @CsvFileSource(resources = "returns.txt", delimiter = '|')
    void returns(String rule, @Nullable String facts, LocalDate asOf, String verdict, @Nullable String tells) {
        CaseWords words = new CaseWords(facts);
        check(ReturnFacts.class, rule, CaseFacts.returned(words), words, asOf, verdict, tells);
    }

    @ParameterizedTest(name = "{0}: {1} as of {2} is {3}")
    @CsvFileSource(resources = "row-groups.txt", delimiter = '|')
    void rowGroups(String rule, @Nullable String facts, LocalDate asOf, String verdict, @Nullable String tells) {
        CaseWords words = new CaseWords(facts);
        check(RowGroupFacts.class, rule, CaseFacts.group(words), words, asOf, verdict, tells);
    }

    private static <F extends Facts> void check(
            Class<F> type,
            String rule,
            F facts,
            CaseWords words,
            LocalDate asOf,
            String expected,
            @Nullable String tells) {
        Set<Dataset> absent = EnumSet.noneOf(Dataset.class);
        words.list("absent").forEach(name -> absent.add(Dataset.valueOf(name)));
        ImmutableSet<String> bound = ImmutableSet.copyOf(words.list("bound"));
        PolicyPack pack = bound.isEmpty() ? Packs.national() : Packs.binding(bound);
        words.requireAllRead();
        Rule<? super F> asked = StandardRules.book().rulesFor(type).stream()
                .filter(candidate -> candidate.id().equals(rule))
                .findFirst()
                .orElseThrow();
        Verdict verdict = RuleBook.judge(asked, facts, pack, absent, asOf);
        assertThat(inWords(verdict)).isEqualTo(expected);
        if (tells != null && verdict instanceof Verdict.Raised raised) {
            assertThat(tells.split("&"))
                    .allSatisfy(word -> assertThat(raised.finding().sentenceZh() + " "
                                    + raised.finding().sentenceEn())
                            .contains(word.strip()));
        }
    }

    private static String inWords(@Nullable Verdict verdict) {
        if (verdict instanceof Verdict.Raised raised) {
            return raised.finding().amount() == null
                    ? "raised"
                    : "raised " + raised.finding().amount();
        }
        if (verdict instanceof Verdict.Indeterminate indeterminate) {
            return "indeterminate " + indeterminate.missing();
        }
        if (verdict instanceof Verdict.NotInForce) {
            return "not in force";
        }
        return verdict == null ? "no subject" : "clear";
    }
}
