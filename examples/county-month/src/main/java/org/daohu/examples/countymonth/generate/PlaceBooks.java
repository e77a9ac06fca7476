package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.examples.countymonth.generate.CsvTable.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * 地方规则账册 – what the rules need that a place puts in force: the lists of the dead and of the payroll, returned payments, caps, and
 * what these rules must raise under the pack {@code example-county-2020}. Where they are planted, ordinary rows keep its words:
 * one account for each person, and amounts below the caps. Not thread-safe.
 */
final class PlaceBooks {

    private static final int BYSTANDERS = 20;
    private static final long SPECIAL_ACCOUNTS = 1_000_000_000;
    private static final String BANK = "62170038";

    private final Dice dice;
    private final Spelling spelling;
    private final boolean wanted;
    private final Truth truth = new Truth();
    private final List<List<String>> deaths = new ArrayList<>();
    private final List<List<String>> payroll = new ArrayList<>();
    private final List<List<String>> returns = new ArrayList<>();

    PlaceBooks(Dice dice, boolean wanted) {
        this.dice = dice;
        this.spelling = new Spelling(dice);
        this.wanted = wanted;
    }

    boolean isWanted() {
        return wanted;
    }

    Truth truth() {
        return truth;
    }

    /** An amount such that a year of it, paid twice now and then, stays below the caps. */
    long fen(Subsidy subsidy) {
        return switch (subsidy) {
            case MINIMUM -> dice.fen(100, 140);
            case PLANTING -> dice.fen(100, 300);
            default -> subsidy.fen(dice);
        };
    }

    /** Gives a lawful row the person's own account, and what it is measured by. */
    void amend(ListLine line, Person person, Subsidy subsidy) {
        line.set(ListColumn.ACCOUNT, account(person));
        if (subsidy == Subsidy.PLANTING) {
            line.set(ListColumn.QUANTITY, "1").set(ListColumn.UNIT, "亩");
        }
    }

    static String account(Person person) {
        if (person.key().isEmpty()) {
            return BANK + person.residentId().substring(6, 17);
        }
        long number = Long.parseLong(person.key().substring(2));
        return Digits.padded(BANK, person.key().startsWith("TS") ? SPECIAL_ACCOUNTS + number : number, 11);
    }

    /** A line of {@code deaths.csv}; a blank type is a resident ID. */
    void died(String name, String type, String number, LocalDate day) {
        String written = dice.chance(20) ? spelling.dirtyCode(number) : number;
        deaths.add(List.of(name, type, written, spelling.date(day)));
    }

    /** A line of {@code payroll.csv}. */
    void employed(String name, String number, @Nullable LocalDate from, @Nullable LocalDate to) {
        String written = dice.chance(20) ? spelling.dirtyCode(number) : number;
        payroll.add(List.of(name, "", written, "西昌市某局", spelling.date(from), spelling.date(to)));
    }

    /** A line of {@code returns.csv}. @return its subject */
    String returned(Payment payment, LocalDate day, String reissue, @Nullable LocalDate recovered, boolean deleted) {
        String number = Digits.padded("TH2020", returns.size() + 1L, 5);
        returns.add(List.of(
                number,
                payment.writtenNumber,
                spelling.date(day),
                spelling.amount(Math.max(1, payment.fen / 10)),
                dice.pick(List.of("账户已销户", "户名不符", "")),
                reissue,
                spelling.date(recovered),
                spelling.deleted(deleted)));
        return "return:" + number;
    }

    /** People whom these lists have and no rule may raise: dead after all pay days, off the payroll before, or paid by nobody. */
    void addBystanders(Population population, SpecialPeople people) {
        for (int i = 0; i < BYSTANDERS; i++) {
            Person alive = population.person(i);
            died(alive.name(), "", alive.residentId(), County.AS_OF.plusDays(i));
            Person retired = population.person(BYSTANDERS + i);
            employed(retired.name(), retired.residentId(), null, LocalDate.of(2018, 1, 1));
            Person stranger = people.stranger();
            died(stranger.name(), Person.RESIDENT_ID, stranger.residentId(), LocalDate.of(2017, 5, 1));
            employed(stranger.name(), stranger.residentId(), LocalDate.of(2010, 1, 1), null);
        }
    }

    /** Writes these files, {@code caps.csv} with the standard of the one subsidy that the pack leaves to it, and {@code truth-place.csv}. */
    void write(Path out) throws IOException {
        table(out.resolve("deaths.csv"), List.of("姓名", "证件类型", "证件号码*", "死亡日期*"), deaths);
        table(out.resolve("payroll.csv"), List.of("姓名", "证件类型", "证件号码*", "单位名称", "起始日期", "终止日期"), payroll);
        table(
                out.resolve("returns.csv"),
                List.of("退回流水号*", "支付凭证号*", "退回日期*", "退回金额(元)*", "退回原因", "重新发放凭证号", "收回日期", "IS_DELETED"),
                returns);
        table(
                out.resolve("caps.csv"),
                List.of("补贴政策*", "上限口径*", "上限周期*", "上限金额(元)*", "起始日期", "终止日期", "依据文件*"),
                new ArrayList<>(List.of(List.of(
                        Subsidy.MINIMUM.code(),
                        "每人",
                        "每月",
                        "420",
                        spelling.date(LocalDate.of(2018, 1, 1)),
                        spelling.date(LocalDate.of(2021, 1, 1)),
                        "示例县农村最低生活保障标准"))));
        truth.write(out.resolve("truth-place.csv"));
    }

    private void table(Path file, List<String> header, List<List<String>> rows) throws IOException {
        dice.shuffle(rows);
        try (CsvTable table =
                new CsvTable(file, dice.chance(50) ? Encoding.GB18030 : Encoding.UTF_8, dice.chance(50))) {
            table.write(header);
            for (List<String> row : rows) {
                table.write(row);
            }
        }
    }
}
