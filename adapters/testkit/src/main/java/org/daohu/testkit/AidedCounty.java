package org.daohu.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.daohu.Money;
import org.daohu.Period;
import org.daohu.household.CardAccount;
import org.daohu.household.ListRow;
import org.daohu.household.ListedPerson;
import org.daohu.household.RecipientLists;
import org.daohu.payment.ReturnedPayment;
import org.daohu.policy.ExclusivePolicies;
import org.daohu.policy.Handling;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.policy.SubsidyCap;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/**
 * 惠民补贴数据 – a county whose list rows tell the head of the household, the account and its kind, what is measured and what the
 * patient paid himself, with the lists of the deceased, of the public payroll and of card accounts and the payments that came back: what the rules
 * are asked about that a place puts in force. Immutable and thread-safe; its toString masks persons, as its records do.
 *
 * @param county the county; its rows have those columns
 * @param deaths 死亡人员
 * @param payroll 财政供养人员
 * @param cards 社会保障卡账户, or null if the bank gave no list
 * @param returns 退回
 */
public record AidedCounty(
        County county,
        List<ListedPerson> deaths,
        List<ListedPerson> payroll,
        @Nullable List<CardAccount> cards,
        List<ReturnedPayment> returns) {

    /** A policy that {@link #pack} declares exclusive with the first project's. No lawful county pays it. */
    static final String EXCLUSIVE_POLICY = "BT-X";

    private static final int PROJECTS = 4;
    private static final int DAYS_TO_RESOLVE = 30;
    private static final Source SOURCE = new Source("made-up measures of the testkit", "");

    public AidedCounty {
        Objects.requireNonNull(county, "county");
        deaths = List.copyOf(deaths);
        payroll = List.copyOf(payroll);
        cards = cards == null ? null : List.copyOf(cards);
        returns = List.copyOf(returns);
    }

    /** 疑点 – what the rules of {@code book} under {@code pack} raise: those on rows first, then those on the ledger. */
    public ImmutableList<Warning> warnings(RuleBook book, PolicyPack pack) {
        RecipientLists lists = new RecipientLists(
                HouseholdArbitraries.list("deaths.csv", deaths),
                HouseholdArbitraries.list("payroll.csv", payroll),
                cards == null ? null : HouseholdArbitraries.cards(cards));
        return county.warnings(book, pack, county.ledger(returns), lists);
    }

    /**
     * 地方政策包 – a pack that puts the eight rules in force which a place sets by documents of its own, as of 2015, over all that
     * these counties pay. Its documents are made up.
     */
    public static PolicyPack pack() {
        ImmutableSet.Builder<String> policies = ImmutableSet.builder();
        ImmutableList.Builder<SubsidyCap> caps = ImmutableList.builder();
        for (int project = 1; project <= PROJECTS; project++) {
            String policy = "BT-" + project;
            policies.add(policy);
            caps.add(cap(policy, SubsidyCap.Per.UNIT, "亩", SubsidyCap.Each.PAYMENT));
            caps.add(cap(policy, SubsidyCap.Per.PERSON, null, SubsidyCap.Each.MONTH));
        }
        RuleParameter.Codes codes = new RuleParameter.Codes(policies.build());
        RuleParameter.Exclusive sets = new RuleParameter.Exclusive(
                ImmutableList.of(new ExclusivePolicies(ImmutableSet.of("BT-1", EXCLUSIVE_POLICY), SOURCE)));
        ImmutableList<RuleRow> rows = ImmutableList.of(
                row("exclusive-subsidies", ImmutableMap.of("sets", sets)),
                row("deceased-recipient", ImmutableMap.of()),
                row("payroll-recipient", ImmutableMap.of("policies", codes)),
                row(
                        "shared-account",
                        ImmutableMap.of(
                                "households", new RuleParameter.Count(1), "accounts", new RuleParameter.Count(1))),
                row("over-cap", ImmutableMap.of("caps", RuleParameter.Caps.of(caps.build()))),
                row("return-unresolved", ImmutableMap.of("days", new RuleParameter.Days(DAYS_TO_RESOLVE))),
                row("not-by-card", ImmutableMap.of()),
                row("zero-payment", ImmutableMap.of("policies", codes)));
        return PolicyPack.of("testkit-place", "1", rows, ImmutableList.of());
    }

    /** The most that {@link #pack} allows for a unit, and for a person in a month. */
    static Money most() {
        return Money.ofFen(LedgerArbitraries.MOST_FEN);
    }

    private static SubsidyCap cap(String policy, SubsidyCap.Per per, @Nullable String unit, SubsidyCap.Each each) {
        return new SubsidyCap(policy, per, unit, each, most(), Period.since(LocalDate.of(2015, 1, 1)), SOURCE);
    }

    private static RuleRow row(String rule, ImmutableMap<String, RuleParameter> parameters) {
        return new RuleRow(
                rule,
                "",
                Period.since(LocalDate.of(2015, 1, 1)),
                true,
                Severity.MINOR,
                Handling.RECORD,
                parameters,
                SOURCE,
                "");
    }

    ListRow firstRow() {
        return county.rows().get(0);
    }

    /** The day on which the first row was paid. */
    LocalDate firstPayDay() {
        return county.payments().get(0).payDate();
    }

    AidedCounty withFirstRow(UnaryOperator<ListRow> change) {
        return new AidedCounty(
                county.withRows(County.changed(county.rows(), 0, change)), deaths, payroll, cards, returns);
    }

    AidedCounty withRow(ListRow more) {
        List<ListRow> rows = new ArrayList<>(county.rows());
        rows.add(more);
        return new AidedCounty(county.withRows(rows), deaths, payroll, cards, returns);
    }

    AidedCounty withDeath(ListedPerson person) {
        return new AidedCounty(county, plus(deaths, person), payroll, cards, returns);
    }

    AidedCounty withPayroll(ListedPerson person) {
        return new AidedCounty(county, deaths, plus(payroll, person), cards, returns);
    }

    AidedCounty withReturn(ReturnedPayment returned) {
        return new AidedCounty(county, deaths, payroll, cards, plus(returns, returned));
    }

    AidedCounty withoutCards() {
        return new AidedCounty(county, deaths, payroll, null, returns);
    }

    /** With a list of card accounts that has those of all rows; that of the first one only before {@code closed}, or never. */
    AidedCounty withFirstCardUntil(@Nullable LocalDate closed) {
        String first = Objects.requireNonNull(firstRow().account(), "account");
        List<CardAccount> listed = new ArrayList<>();
        for (CardAccount card : AidArbitraries.cards(county.rows())) {
            if (!card.account().equals(first)) {
                listed.add(card);
            } else if (closed != null) {
                listed.add(new CardAccount(first, null, closed, card.origin()));
            }
        }
        return new AidedCounty(county, deaths, payroll, listed, returns);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
