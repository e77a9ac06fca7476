package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.Period;
import org.daohu.policy.Handling;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.policy.SubsidyCap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Caps of a table beside those of a pack. */
class CapTableTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Division XICHANG = Division.parse("513401000");
    private static final Division DACHUAN = Division.parse("511703000");
    private static final List<SubsidyCap.Each> EACH = List.of(SubsidyCap.Each.values());
    private static final Source DOCUMENT = new Source("示例县补贴标准", "第二条");

    private final SubsidyCap perYear = cap("BT07", SubsidyCap.Each.YEAR, 5_000, Period.since(FIRST));
    private final SubsidyCap perTime = cap("BT07", SubsidyCap.Each.PAYMENT, 800, Period.since(FIRST));

    @Test
    void aPackWithoutTheRuleGetsItFromTheTableEverywhereAndAtAnyTime() {
        PolicyPack pack = table(perYear, perTime).in(pack());

        assertThat(pack.row("over-cap", null, LocalDate.of(1999, 1, 1))).hasValueSatisfying(row -> {
            assertThat(row.severity()).isEqualTo(Severity.MAJOR);
            assertThat(row.handling()).isEqualTo(Handling.WARN);
            assertThat(row.source().document()).isEqualTo("caps.csv");
        });
        assertThat(inForce(pack, XICHANG, FIRST)).containsExactlyInAnyOrder(perYear, perTime);
        assertThat(inForce(pack, XICHANG, FIRST.minusDays(1))).isEmpty();
    }

    @Test
    void theRowsOfThePackKeepTheirHandlingAndTheirCapsAndGetThoseOfTheTable() {
        SubsidyCap own = cap("BT03", SubsidyCap.Each.MONTH, 420, Period.since(FIRST));
        RuleRow local = row("513401", Period.since(FIRST), Severity.MINOR, own);
        PolicyPack pack = table(perYear).in(pack(local));

        assertThat(inForce(pack, XICHANG, FIRST)).containsExactlyInAnyOrder(own, perYear);
        assertThat(inForce(pack, DACHUAN, FIRST)).containsExactly(perYear);
        assertThat(pack.row("over-cap", XICHANG, FIRST))
                .hasValueSatisfying(row -> assertThat(row.severity()).isEqualTo(Severity.MINOR));
    }

    @Test
    void aRepealStaysARepeal() {
        RuleRow repealed = new RuleRow(
                "over-cap",
                "5134",
                Period.since(FIRST),
                false,
                Severity.MAJOR,
                Handling.WARN,
                ImmutableMap.of(),
                DOCUMENT,
                "");
        PolicyPack pack = table(perYear).in(pack(repealed));

        assertThat(pack.row("over-cap", XICHANG, FIRST)).isEmpty();
        assertThat(inForce(pack, DACHUAN, FIRST)).containsExactly(perYear);
    }

    @Test
    void whatThePackCapsOnTheSameDaysStaysAndTheTableIsTold() {
        SubsidyCap higher = cap("BT07", SubsidyCap.Each.YEAR, 9_000, Period.since(FIRST.plusDays(9)));
        PolicyPack before = pack(row("51", Period.since(FIRST), Severity.MAJOR, perYear));

        assertThat(table(perTime, higher).collisions(before, List.of(XICHANG))).containsExactly(Map.entry(1, perYear));
        assertThat(inForce(table(perTime, higher).in(before), XICHANG, FIRST.plusDays(9)))
                .containsExactlyInAnyOrder(perYear, perTime);
    }

    @Test
    void capsOfOneMonthAndOfOneYearAreBothSumsAndCollide() {
        SubsidyCap monthly = cap("BT07", SubsidyCap.Each.MONTH, 500, Period.since(FIRST));

        assertThat(table(monthly).collisions(pack(row("", Period.ALWAYS, Severity.MAJOR, perYear)), List.of()))
                .containsOnlyKeys(0);
    }

    @Test
    void whatEndsBeforeTheOtherBeginsDoesNotCollide() {
        for (int days = -1; days <= 1; days++) {
            SubsidyCap until = cap("BT07", SubsidyCap.Each.YEAR, 1, new Period(null, FIRST.plusDays(days)));
            assertThat(table(perYear, until).collisions(pack(), List.of()).isEmpty())
                    .as("ends %s days after the other begins", days)
                    .isEqualTo(days <= 0);
        }
    }

    @Test
    void whatThePackSaysOfOtherAreasIsNoCollision() {
        SubsidyCap other = cap("BT07", SubsidyCap.Each.YEAR, 1, Period.since(FIRST));
        PolicyPack before = pack(row("5117", Period.since(FIRST), Severity.MAJOR, other));

        assertThat(table(perYear).collisions(before, List.of(XICHANG))).isEmpty();
        assertThat(table(perYear).collisions(before, List.of(XICHANG, DACHUAN))).containsOnlyKeys(0);
        assertThat(inForce(table(perYear).in(before), XICHANG, FIRST)).containsExactly(perYear);
        assertThat(inForce(table(perYear).in(before), DACHUAN, FIRST)).containsExactly(other);
    }

    @Test
    void ofRowsThatCollideTheFirstStays() {
        SubsidyCap again = cap("BT07", SubsidyCap.Each.YEAR, 6_000, Period.since(FIRST));
        SubsidyCap third = cap("BT07", SubsidyCap.Each.YEAR, 7_000, Period.since(FIRST));

        assertThat(table(perYear, again, third).collisions(pack(), List.of()))
                .containsExactly(Map.entry(1, perYear), Map.entry(2, perYear));
        assertThat(inForce(table(perYear, again, third).in(pack()), XICHANG, FIRST))
                .containsExactly(perYear);
    }

    @Test
    void aTableWithoutCapsLeavesThePackAsItIs() {
        PolicyPack pack = pack(row("", Period.ALWAYS, Severity.MAJOR, perYear));

        assertThat(table().in(pack)).isSameAs(pack);
    }

    /** L7 and L10: it does not matter which of its caps somebody keeps in the table, nor in which order. */
    @Property(tries = 200)
    void capsInTheTableHoldLikeThoseInThePack(@ForAll long seed) {
        Random random = new Random(seed);
        List<SubsidyCap> all = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            SubsidyCap cap = anyCap(random);
            if (all.stream().noneMatch(cap::collidesWith)) {
                all.add(cap);
            }
        }
        Collections.shuffle(all, random);
        int cut = random.nextInt(all.size());
        List<SubsidyCap> inTable = new ArrayList<>(all.subList(cut, all.size()));
        PolicyPack whole = pack(row("", Period.ALWAYS, Severity.MAJOR, all.toArray(new SubsidyCap[0])));
        PolicyPack part = cut == 0
                ? pack()
                : pack(row(
                        "", Period.ALWAYS, Severity.MAJOR, all.subList(0, cut).toArray(new SubsidyCap[0])));
        CapTable table = CapTable.of("caps.csv", inTable);
        Collections.shuffle(inTable, random);

        assertThat(table.collisions(part, List.of())).isEmpty();
        assertThat(CapTable.of("caps.csv", inTable).in(part).digest())
                .isEqualTo(table.in(part).digest());
        for (int day = -40; day <= 40; day++) {
            assertThat(inForce(table.in(part), XICHANG, FIRST.plusDays(day)))
                    .containsExactlyInAnyOrderElementsOf(inForce(whole, XICHANG, FIRST.plusDays(day)));
        }
    }

    private static SubsidyCap anyCap(Random random) {
        LocalDate from = FIRST.plusDays(random.nextInt(40) - 20);
        return cap(
                "P" + random.nextInt(4),
                EACH.get(random.nextInt(EACH.size())),
                1 + random.nextInt(99),
                new Period(random.nextInt(4) == 0 ? null : from, from.plusDays(1 + random.nextInt(20))));
    }

    private static List<SubsidyCap> inForce(PolicyPack pack, @Nullable Division place, LocalDate day) {
        return pack.row("over-cap", place, day).stream()
                .flatMap(row -> row.caps("caps").byPolicy().values().stream())
                .filter(cap -> cap.holdsOn(day))
                .toList();
    }

    private static CapTable table(SubsidyCap... caps) {
        return CapTable.of("caps.csv", List.of(caps));
    }

    private static PolicyPack pack(RuleRow... rows) {
        return PolicyPack.of("place", "1", List.of(rows), List.of());
    }

    private static RuleRow row(String scope, Period period, Severity severity, SubsidyCap... caps) {
        return new RuleRow(
                "over-cap",
                scope,
                period,
                true,
                severity,
                Handling.REMIND,
                ImmutableMap.of("caps", RuleParameter.Caps.of(ImmutableList.copyOf(caps))),
                DOCUMENT,
                "");
    }

    private static SubsidyCap cap(String policy, SubsidyCap.Each each, int yuan, Period validity) {
        return new SubsidyCap(
                policy, SubsidyCap.Per.HOUSEHOLD, null, each, Money.ofFen(yuan * 100L), validity, DOCUMENT);
    }
}
