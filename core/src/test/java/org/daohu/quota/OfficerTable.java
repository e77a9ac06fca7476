package org.daohu.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.MoneyUnit;

/**
 * A table that an officer can read: one row a command, its expected answer, and the balance of its quota after it.
 *
 * <pre>day | division | act | quota | to | amount | more | answer | balance</pre>
 *
 * "to" is the new quota or the voucher, or for allocations the shares {@code N1:receiver:project=amount, …}. "more" has
 * {@code key=value} words: id, doc (– = none), year, fund, project, agency, parent, list, mark. A row's command id is its
 * number unless "id" says otherwise. After every row money must be conserved.
 */
final class OfficerTable {

    private final InMemoryQuotaStore store = new InMemoryQuotaStore();
    private final MoneyUnit unit;

    OfficerTable(MoneyUnit unit) {
        this.unit = unit;
    }

    OfficerTable run(String rows) {
        int number = 0;
        for (String line : rows.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("day")) {
                row(++number, line);
            }
        }
        return this;
    }

    InMemoryQuotaStore store() {
        return store;
    }

    private void row(int number, String line) {
        List<String> cells = Splitter.on('|').trimResults().splitToList(line);
        Command command = command(number, cells);
        LedgerState before = store.state();

        Outcome outcome = store.within(command, Decision.asOf(LocalDate.of(2026, 12, 31)));

        assertThat(answer(outcome)).as(line).isEqualTo(cells.get(7));
        if (!cells.get(8).isEmpty()) {
            assertThat(store.quota(cells.get(3)).balance()).as(line).isEqualTo(money(cells.get(8)));
        }
        if (!(outcome instanceof Outcome.Applied)) {
            assertThat(store.state()).as(line).isEqualTo(before);
        }
        assertThat(Conservation.firstViolation(store.state())).as(line).isEmpty();
    }

    private static String answer(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            Object term = refused.code() == RefusalCode.BALANCE_EXCEEDED
                    ? " " + refused.refusal().fact("term")
                    : "";
            return refused.code() + term.toString();
        }
        return outcome instanceof Outcome.Applied ? "applied" : "unchanged";
    }

    private Command command(int number, List<String> cells) {
        Map<String, String> more = more(cells.get(6));
        Entry entry = new Entry(
                more.getOrDefault("id", "row-" + number),
                LocalDate.parse(cells.get(0)),
                Division.finance(cells.get(1)),
                document(more.getOrDefault("doc", "达市财农〔2019〕3号")),
                "operator",
                null);
        String quota = cells.get(3);
        String to = cells.get(4);
        FiscalYear year = new FiscalYear(Integer.parseInt(more.getOrDefault("year", "2024")));
        String fund = more.getOrDefault("fund", "F1");
        String project = more.get("project");
        Money amount = cells.get(5).isEmpty() ? Money.ZERO : money(cells.get(5));
        return switch (cells.get(2)) {
            case "receive" -> new Command.Receive(entry, quota, year, fund, project, more.containsKey("mark"), amount);
            case "allocate down" -> new Command.AllocateDown(entry, quota, shares(to, Share.ToDivision.class));
            case "allocate own" -> new Command.AllocateOwn(entry, quota, shares(to, Share.ToAgency.class));
            case "refine" -> new Command.Refine(entry, quota, shares(to, Share.ToProject.class));
            case "mark" -> new Command.MarkPerHousehold(entry, quota);
            case "move" ->
                new Command.Move(entry, quota, to, more.get("agency"), project, more.containsKey("mark"), amount);
            case "recall" -> new Command.Recall(entry, quota, more.get("parent"), amount);
            case "carry over" -> new Command.CarryOver(entry, quota, to, year, amount);
            case "pay" ->
                new Command.Pay(
                        entry,
                        quota,
                        to,
                        year,
                        fund,
                        more.getOrDefault("project", "P1"),
                        amount,
                        more.containsKey("list") ? money(more.get("list")) : null);
            case "refund" -> new Command.Refund(entry, quota, to, amount);
            default -> throw new IllegalArgumentException(cells.get(2));
        };
    }

    private <S extends Share> List<S> shares(String cell, Class<S> kind) {
        List<S> shares = new ArrayList<>();
        for (String part : Splitter.on(',').trimResults().split(cell)) {
            List<String> sides = Splitter.on('=').splitToList(part);
            List<String> words = Splitter.on(':').splitToList(sides.get(0));
            Money amount = money(sides.get(1));
            String project = words.size() > 2 && !words.get(2).isEmpty() ? words.get(2) : null;
            Share share;
            if (kind == Share.ToDivision.class) {
                share = new Share.ToDivision(words.get(0), Division.finance(words.get(1)), project, amount);
            } else if (kind == Share.ToAgency.class) {
                share = new Share.ToAgency(words.get(0), words.get(1), project, amount);
            } else {
                share = new Share.ToProject(words.get(0), words.get(1), amount);
            }
            shares.add(kind.cast(share));
        }
        return shares;
    }

    private static Map<String, String> more(String cell) {
        Map<String, String> more = new HashMap<>();
        for (String word : Splitter.on(' ').omitEmptyStrings().split(cell)) {
            List<String> sides = Splitter.on('=').splitToList(word);
            more.put(sides.get(0), sides.size() > 1 ? sides.get(1) : "");
        }
        return more;
    }

    private static DocumentNumber document(String text) {
        return text.equals("–") ? null : DocumentNumber.parse(text).orElseThrow();
    }

    private Money money(String text) {
        return Money.parse(text, unit);
    }
}
