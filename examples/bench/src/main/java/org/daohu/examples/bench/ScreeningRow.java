package org.daohu.examples.bench;

import java.time.LocalDate;
import org.daohu.Money;

/** One row of a generated list, computed from its number alone. */
final class ScreeningRow {

    /** How far apart in the register the people of two rows are, one after the other. */
    private static final long STRIDE = 7;

    private final ScreeningData data;
    private final long row;
    private final long first;
    private final int file;
    private final int luck;
    private final long person;

    ScreeningRow(ScreeningData data, long row, long first, int file) {
        this.data = data;
        this.row = row;
        this.first = first;
        this.file = file;
        this.luck = ScreeningPeople.draw(row, 21, 1_000);
        // A repeat: the same person as fifty rows before in the same list.
        boolean soon = luck < 2 && row >= first + 50;
        this.person = personOf(soon ? row - 50 : row);
    }

    /** Appends the row. @return 实发金额 in fen; 0 if the row does not name its voucher */
    long write(StringBuilder line) {
        LocalDate paid = ScreeningData.payDay(file);
        long amount = 5_000L + ScreeningPeople.draw(person, 22 + file, 200_000);
        boolean household = ScreeningData.policy(file) == 3;
        boolean certificate = luck >= 30 && luck < 40;
        boolean vagrant = luck >= 40 && luck < 44;
        int village = (int) (person / 1_500 % 900);
        line.append("5134011").append(10 + village / 30).append(",安宁镇,5134011").append(10 + village / 30);
        line.append(200 + village % 30).append(",大德村,");
        line.append(name()).append(',');
        line.append(vagrant ? "无法查明身份信息的流浪乞讨人员" : certificate ? "残疾人证号" : "身份证号")
                .append(',');
        line.append(vagrant ? "" : number(certificate)).append(',');
        line.append(household ? "到户," : "到人,");
        line.append(Money.ofFen(amount)).append(',').append(Money.ofFen(amount)).append(",,");
        // A few are for the whole year, and repeat the person's other months.
        line.append(luck == 60 && row % 2 == 0 ? "全年" : "%02d".formatted(paid.getMonthValue()))
                .append(',');
        line.append(luck == 64 ? "PZ9" : "PZ" + data.voucher(row, file)).append(',');
        line.append(paid.getYear())
                .append(",BT0")
                .append(ScreeningData.policy(file))
                .append(',');
        line.append(luck >= 70 && luck < 90 && !vagrant ? "" : "H" + ScreeningPeople.household(person))
                .append(',');
        line.append("62170038").append(10_000_000_000L + person).append(',');
        line.append(ScreeningPeople.name(person)).append(",\n");
        return luck == 64 ? 0 : amount;
    }

    private long personOf(long ofRow) {
        // Month after month a policy aids the same people but for a few.
        long start = ScreeningData.month(file) * 1_000L * STRIDE + ScreeningData.policy(file) * 17L;
        return (start + (ofRow - first) * STRIDE) % data.people();
    }

    private String name() {
        String name = ScreeningPeople.name(person);
        if (luck >= 100 && luck < 130) {
            return name.contains("·")
                    ? name.replace("·", luck % 2 == 0 ? "•" : "．")
                    : name.charAt(0) + " " + name.substring(1);
        }
        return luck >= 130 && luck < 133 ? name.substring(0, name.length() - 1) + "声" : name;
    }

    private String number(boolean certificate) {
        String number = ScreeningPeople.identity(person);
        if (certificate) {
            return number + "43";
        }
        if (luck >= 140 && luck < 143) {
            char right = number.charAt(17);
            return number.substring(0, 17) + (right == '5' ? 'X' : '5');
        }
        if (luck >= 150 && luck < 155) {
            return ScreeningPeople.stranger(person);
        }
        if (luck >= 160 && luck < 170 && number.startsWith("19", 6)) {
            return number.substring(0, 6) + number.substring(8, 17);
        }
        if (luck >= 170 && luck < 180) {
            return fullWidth(number);
        }
        if (luck >= 180 && luck < 190) {
            return " " + number + "\u3000";
        }
        return luck >= 190 && luck < 200 ? number.replace('X', 'x') : number;
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            wide.append((char) (digits.charAt(i) + 0xfee0));
        }
        return wide.toString();
    }
}
