package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.Register;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.ReturnFacts;
import org.daohu.payment.ReturnedPayment;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Fact;
import org.daohu.warning.ListScreening;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Spill;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.daohu.warning.VerdictCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables do not tell of the rules about households: other packs, and what a doubt rests on. */
final class HouseholdRulesTest {

    private static final LocalDate AS_OF = LocalDate.of(2020, 12, 31);

    @Test
    void aStarExcludesPayrollStaffFromEveryPolicy() {
        PolicyPack pack =
                packOf("payroll-recipient", ImmutableMap.of("policies", new RuleParameter.Codes(ImmutableSet.of("*"))));
        ListRowFacts row = CaseFacts.listRow(new CaseWords("payroll=HEAD@-@- policy=P77"));

        assertThat(RuleBook.judge(ofRows("payroll-recipient"), row, pack, ImmutableSet.of(), AS_OF))
                .isInstanceOf(Verdict.Raised.class);
    }

    /** Three households at one account, and two accounts of one person. */
    @ParameterizedTest(name = "{0} households, {1} accounts: {2} raised")
    @CsvSource({"1, 1, 2", "2, 1, 2", "3, 1, 1", "1, 2, 1", "3, 2, 0", "2, 2, 1", "1, 3, 1"})
    void householdsAndAccountsHaveALimitEach(int households, int accounts, long raised) {
        PolicyPack pack = packOf(
                "shared-account",
                ImmutableMap.of(
                        "households",
                        new RuleParameter.Count(households),
                        "accounts",
                        new RuleParameter.Count(accounts)));
        List<ListRow> rows = List.of(
                row(1, "A", "H1", "621"),
                row(2, "B", "H2", "621"),
                row(3, "C", "H3", "621"),
                row(4, "D", "H4", "622"),
                row(5, "D", "H4", "623"));
        ListScreening screening = new ListScreening(
                MasterLedger.builder().build(),
                Register.none(),
                StandardRules.book(),
                pack,
                AS_OF,
                List.of("a.csv"),
                Spill.inMemory());
        screening.screen(rows, row -> Origin.file("a.csv", row.number() + 1), warning -> {});

        VerdictCounts counts = screening.counts().get("shared-account");
        assertThat(counts).isEqualTo(new VerdictCounts(raised, 7 - raised, 0, 0));
    }

    @Test
    void notByCardSaysWhetherTheRowOrTheVoucherTellsTheKind() {
        assertThat(factsOf("kind=PERSON voucher-kind=SOCIAL_CARD"))
                .filteredOn(fact -> fact.name().equals("收款账户性质"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.origin().toString()).doesNotContain("payments.csv"));
        assertThat(factsOf("voucher-kind=PERSON"))
                .filteredOn(fact -> fact.name().equals("PAYEE_ACCT_KIND"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.origin().toString()).contains("payments.csv"));
    }

    @Test
    void aResolvedReturnChangesNoMore() {
        Rule<? super ReturnFacts> rule = StandardRules.book().rulesFor(ReturnFacts.class).stream()
                .filter(each -> each.id().equals("return-unresolved"))
                .findFirst()
                .orElseThrow();
        LocalDate day = LocalDate.of(2020, 7, 1);
        PolicyPack pack = Packs.national();
        for (String resolved : List.of("again=2020-06-30", "recovered=2020-06-30", "")) {
            ReturnFacts facts = CaseFacts.returned(new CaseWords(resolved));
            Thresholds thresholds =
                    new Thresholds(pack.row(rule.id(), facts.division(), day).orElseThrow(), pack);
            assertThat(rule.nextChange(facts, thresholds, day))
                    .isEqualTo(resolved.isEmpty() ? Optional.of(LocalDate.of(2020, 7, 31)) : Optional.empty());
        }
    }

    @Test
    void aReturnUnderAResidentIdIsNamedWithoutIt() {
        ReturnFacts facts = new ReturnFacts(
                new ReturnedPayment(
                        "11010519491231002X", "V1", AS_OF, Money.ofFen(1), null, null, null, true, Origin.host("r")),
                null,
                null,
                null);

        assertThat(facts.subject().toString()).startsWith("return:").doesNotContain("19491231");
    }

    private static ImmutableList<Fact> factsOf(String words) {
        Verdict verdict = RuleBook.judge(
                ofRows("not-by-card"),
                CaseFacts.listRow(new CaseWords(words)),
                Packs.national(),
                ImmutableSet.of(),
                AS_OF);
        assertThat(verdict).isInstanceOf(Verdict.Raised.class);
        return ((Verdict.Raised) verdict).finding().facts();
    }

    private static ListRow row(long number, String person, String household, String account) {
        return ListRow.builder("a.csv", number, "张三", IdentityType.PASSPORT, person)
                .householdNumber(household)
                .account(account)
                .policy("BT-1")
                .build();
    }

    private static Rule<? super ListRowFacts> ofRows(String id) {
        return StandardRules.book().rulesFor(ListRowFacts.class).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PolicyPack packOf(String rule, ImmutableMap<String, RuleParameter> parameters) {
        return PolicyPack.of("test", "1", ImmutableList.of(Packs.row(rule, parameters)), ImmutableList.of());
    }
}
