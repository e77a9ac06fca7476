package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daohu.BankCard;
import org.daohu.examples.countymonth.generate.CsvTable.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * 地方规则账册 – what the rules need that a place puts in force: the lists of the dead, of the payroll and of card accounts, returned
 * payments, caps, and
 * what these rules must raise under the pack {@code example-county-2020}. Where they are planted, ordinary rows keep its words:
 * one account for each person, and amounts below the caps. Not thread-safe.
 */
final class PlaceBooks {

    private static final int BYSTANDERS = 20;
    private static final long SPECIAL_ACCOUNTS = 1_000_000_000;
    private static final String BANK = "62170038";
    private static final String OTHER_BANK = "62284804";
    private static final int ACCOUNT_DIGITS = 10;

    private final Dice dice;
    private final Spelling spelling;
    private final boolean wanted;
    private final Truth truth = new Truth();
    private final List<List<String>> deaths = new ArrayList<>();
    private final List<List<String>> payroll = new ArrayList<>();
    private final List<List<String>> returns = new ArrayList<>();
    private final List<List<String>> cards = new ArrayList<>();
    /** Accounts that all else is settled of: they are on the list for some days, or not at all. */
    private final Set<String> settled = new HashSet<>();

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
        if (person.key().isEmpty()) {
            list(person, null, null);
        }
        if (subsidy == Subsidy.PLANTING) {
            line.set(ListColumn.QUANTITY, "1").set(ListColumn.UNIT, "亩");
        }
    }

    static String account(Person person) {
        return card(BANK, person);
    }

    /** A second account of the person's, on the list of card accounts too. */
    String otherAccount(Person person) {
        String account = card(OTHER_BANK, person);
        cards.add(cardLine(person, account, null, null));
        return account;
    }

    /** Ten digits of the person's own and a check digit, behind the bank's. */
    private static String card(String bank, Person person) {
        String key = person.key();
        long number = key.isEmpty()
                ? Long.parseLong(person.residentId().substring(7, 17))
                : Long.parseLong(key.substring(2)) + (key.startsWith("TS") ? SPECIAL_ACCOUNTS : 0);
        String unchecked = Digits.padded(bank, number, ACCOUNT_DIGITS);
        int check = 0;
        while (!BankCard.luhn(unchecked + check)) {
            check++;
        }
        return unchecked + check;
    }

    static String grouped(String account) {
        return account.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    /** A line of {@code card-accounts.csv}, which has nothing else of the account but lines that are added like this. */
    void list(Person person, @Nullable LocalDate from, @Nullable LocalDate to) {
        String account = account(person);
        settled.add(account);
        cards.add(cardLine(person, account, from, to));
    }

    /** Leaves the account off {@code card-accounts.csv}, where any other of the county's people's is. */
    void unlist(String account) {
        settled.add(account);
    }

    private List<String> cardLine(Person person, String account, @Nullable LocalDate from, @Nullable LocalDate to) {
        String written = switch (dice.between(0, 9)) {
            case 0 -> spelling.dirtyCode(account);
            case 1 -> grouped(account);
            case 2 -> "'" + account;
            default -> account;
        };
        return List.of(person.name(), written, "某农商银行", spelling.date(from), spelling.date(to));
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

    /** A part of the payment came back. */
    static long returnedFen(Payment payment) {
        return Math.max(1, payment.fen / 10);
    }

    /** A line of {@code returns.csv}. @return its subject */
    String returned(Payment payment, LocalDate day, String reissue, @Nullable LocalDate recovered, boolean deleted) {
        String number = Digits.padded("TH2020", returns.size() + 1L, 5);
        returns.add(List.of(
                number,
                payment.writtenNumber,
                spelling.date(day),
                spelling.amount(returnedFen(payment)),
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
    void write(Path out, Population population, SpecialPeople people) throws IOException {
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
        writeCards(out.resolve("card-accounts.csv"), population, people);
        truth.write(out.resolve("truth-place.csv"));
    }

    private void writeCards(Path file, Population population, SpecialPeople people) throws IOException {
        for (Person person : people.registered()) {
            if (!settled.contains(account(person))) {
                list(person, null, null);
            }
        }
        try (CsvTable table = new CsvTable(file, Encoding.GB18030, true)) {
            table.write(List.of("姓名", "收款账号*", "开户银行", "启用日期", "停用日期"));
            for (int i = 0; i < population.size(); i++) {
                Person person = population.person(i);
                table.write(cardLine(person, account(person), null, null));
            }
            dice.shuffle(cards);
            for (List<String> card : cards) {
                table.write(card);
            }
        }
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
