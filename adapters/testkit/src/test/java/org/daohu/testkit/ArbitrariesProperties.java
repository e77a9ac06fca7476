package org.daohu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.daohu.DisabilityCertificate;
import org.daohu.DocumentNumber;
import org.daohu.Money;
import org.daohu.PersonName;
import org.daohu.ResidentId;
import org.daohu.TextFolding;
import org.daohu.UnifiedCreditCode;
import org.daohu.household.ListRow;
import org.daohu.json.PolicyPacks;
import org.daohu.policy.PolicyPack;
import org.daohu.quota.Command;
import org.daohu.quota.InMemoryQuotaStore;
import org.daohu.quota.Outcome;
import org.daohu.quota.Replay;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Warning;
import org.daohu.warning.standard.StandardRules;

/** What is called lawful passes the library's own checks; what is broken fails in the way that its name says. */
class ArbitrariesProperties {

    private static final RuleBook BOOK = StandardRules.book();
    private static final PolicyPack PACK = PolicyPacks.shipped("national-2018");

    @Property
    void lawful_words_pass_their_checks(
            @ForAll("residentIds") String residentId,
            @ForAll("certificates") String certificate,
            @ForAll("creditCodes") String creditCode,
            @ForAll("documentNumbers") DocumentNumber documentNumber,
            @ForAll("names") String name) {
        assertThat(ResidentId.isValid18(residentId)).isTrue();
        assertThat(DisabilityCertificate.parse(certificate)).isPresent();
        assertThat(UnifiedCreditCode.parse(creditCode)).isPresent();
        assertThat(DocumentNumber.parse(documentNumber.toString())).contains(documentNumber);
        assertThat(PersonName.key(name)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Property
    void what_is_typed_badly_folds_to_the_same(@ForAll("typed") Tuple2<String, String> typed) {
        assertThat(TextFolding.fold(typed.get2())).isEqualTo(typed.get1());
    }

    @Property
    void a_broken_resident_id_has_the_fault_of_its_name(
            @ForAll BrokenResidentId how, @ForAll("residentIds") String lawful) {
        assertThat(ResidentId.fault(how.of(lawful))).contains(how.fault());
    }

    @Property
    void a_broken_credit_code_is_none(@ForAll BrokenCreditCode how, @ForAll("creditCodes") String lawful) {
        assertThat(UnifiedCreditCode.parse(how.of(lawful))).isEmpty();
    }

    @Property
    void a_broken_document_number_is_none(
            @ForAll BrokenDocumentNumber how, @ForAll("documentNumbers") DocumentNumber lawful) {
        assertThat(DocumentNumber.parse(how.of(lawful))).isEmpty();
    }

    @Property(tries = 300)
    void the_shipped_rules_find_nothing_in_a_lawful_county(@ForAll("counties") County county) {
        assertThat(county.warnings(BOOK, PACK)).isEmpty();
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void the_rule_that_a_broken_county_names_raises_it(@ForAll("brokenCounties") Tuple2<BrokenCounty, County> broken) {
        assertThat(broken.get2().warnings(BOOK, PACK))
                .extracting(Warning::rule)
                .contains(broken.get1().rule());
        Statistics.collect(broken.get1());
        Statistics.coverage(coverage -> Arrays.stream(BrokenCounty.values())
                .forEach(how -> coverage.check(how).count(count -> count > 0)));
    }

    @Property(tries = 200)
    void the_rules_of_a_place_find_nothing_in_a_lawful_county(@ForAll("aidedCounties") AidedCounty county) {
        assertThat(county.warnings(BOOK, AidedCounty.pack())).isEmpty();
        assertThat(county.warnings(BOOK, PACK)).isEmpty();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_rule_that_broken_aid_names_raises_it(@ForAll("brokenAid") Tuple2<BrokenAid, AidedCounty> broken) {
        assertThat(broken.get2().warnings(BOOK, AidedCounty.pack()))
                .extracting(Warning::rule)
                .contains(broken.get1().rule());
        Statistics.collect(broken.get1());
        Statistics.coverage(coverage -> Arrays.stream(BrokenAid.values())
                .forEach(how -> coverage.check(how).count(count -> count > 0)));
    }

    @Property(tries = 200)
    void every_command_of_a_lawful_history_is_applied_and_replays(@ForAll("histories") CommandHistory history) {
        InMemoryQuotaStore store = new InMemoryQuotaStore();

        assertThat(history.sendTo(store)).allMatch(Outcome.Applied.class::isInstance);

        assertThat(Replay.run(store.log())).isEqualTo(new Replay.Result.Reproduced(store.state()));
        history.commands().forEach(command -> Statistics.collect(command.getClass()));
        Statistics.coverage(coverage -> Arrays.stream(Command.class.getPermittedSubclasses())
                .forEach(kind -> coverage.check(kind).count(count -> count > 0)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void the_last_command_of_a_broken_history_is_refused_with_the_code_of_its_name(
            @ForAll("brokenHistories") Tuple2<BrokenCommand, CommandHistory> broken) {
        CommandHistory history = broken.get2();

        Outcome last =
                history.sendTo(new InMemoryQuotaStore()).get(history.commands().size() - 1);

        assertThat(last).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) last).code()).isEqualTo(broken.get1().code());
        Statistics.collect(broken.get1());
        Statistics.coverage(coverage -> Arrays.stream(BrokenCommand.values())
                .forEach(how -> coverage.check(how).count(count -> count > 0)));
    }

    @Property
    void a_lawful_list_explains_its_voucher_and_pays_nobody_twice(@ForAll("paidLists") PaidList list) {
        assertThat(list.sum().residual(list.payment().amount())).isEqualTo(Money.ZERO);
        assertThat(list.rows()).extracting(ListRow::name).doesNotHaveDuplicates();
    }

    @Property
    void a_broken_list_leaves_a_residual(@ForAll BrokenList how, @ForAll("paidLists") PaidList lawful) {
        PaidList broken = how.of(lawful);

        assertThat(broken.sum().residual(broken.payment().amount())).isNotEqualTo(Money.ZERO);
    }

    @Provide
    Arbitrary<PaidList> paidLists() {
        return LedgerArbitraries.paidLists();
    }

    @Provide
    Arbitrary<String> residentIds() {
        return WordArbitraries.residentIds();
    }

    @Provide
    Arbitrary<String> certificates() {
        return WordArbitraries.disabilityCertificates();
    }

    @Provide
    Arbitrary<String> creditCodes() {
        return WordArbitraries.creditCodes();
    }

    @Provide
    Arbitrary<DocumentNumber> documentNumbers() {
        return WordArbitraries.documentNumbers();
    }

    @Provide
    Arbitrary<String> names() {
        return WordArbitraries.personNames();
    }

    @Provide
    Arbitrary<Tuple2<String, String>> typed() {
        return WordArbitraries.residentIds()
                .flatMap(number -> WordArbitraries.asTyped(number).map(typed -> Tuple.of(number, typed)));
    }

    @Provide
    Arbitrary<County> counties() {
        return LedgerArbitraries.counties();
    }

    @Provide
    Arbitrary<Tuple2<BrokenCounty, County>> brokenCounties() {
        return Arbitraries.of(BrokenCounty.class)
                .flatMap(how -> LedgerArbitraries.brokenCounties(how).map(county -> Tuple.of(how, county)));
    }

    @Provide
    Arbitrary<AidedCounty> aidedCounties() {
        return AidArbitraries.counties();
    }

    @Provide
    Arbitrary<Tuple2<BrokenAid, AidedCounty>> brokenAid() {
        return Arbitraries.of(BrokenAid.class)
                .flatMap(how -> AidArbitraries.brokenCounties(how).map(county -> Tuple.of(how, county)));
    }

    @Provide
    Arbitrary<CommandHistory> histories() {
        return LedgerArbitraries.histories();
    }

    @Provide
    Arbitrary<Tuple2<BrokenCommand, CommandHistory>> brokenHistories() {
        return Arbitraries.of(BrokenCommand.class)
                .flatMap(how -> LedgerArbitraries.brokenHistories(how).map(history -> Tuple.of(how, history)));
    }
}
