package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daohu.examples.countymonth.generate.CsvTable.Encoding;
import org.daohu.examples.countymonth.generate.Person.Stretch;

/** 建档立卡名册 – writes {@code register.csv}. */
final class RegisterFile {

    private static final List<String> HEADER =
            List.of("登记号*", "户编号*", "姓名*", "证件类型*", "证件号码", "与户主关系", "纳入日期*", "退出日期", "退出原因", "备注");
    private static final List<String> REASONS = List.of("死亡", "迁出", "自愿退出", "稳定脱贫");

    private final Dice dice;
    private final Spelling spelling;
    private int rowNumber = 1;

    RegisterFile(Dice dice) {
        this.dice = dice;
        this.spelling = new Spelling(dice);
    }

    /** Writes {@code size} people: the special ones spread among the ordinary. */
    void write(Path file, Population population, List<Person> special, int size, Faults faults) throws IOException {
        int ordinary = size - special.size();
        try (CsvTable table = new CsvTable(file, Encoding.GB18030, true)) {
            table.write(HEADER);
            int written = 0;
            for (int index = 0; index < ordinary; index++) {
                write(table, population.person(index));
                while (written < (long) special.size() * (index + 1) / ordinary) {
                    write(table, special.get(written));
                    written++;
                }
            }
            faults.register(table, HEADER, rowNumber);
        }
    }

    private void write(CsvTable table, Person person) throws IOException {
        List<Stretch> stretches = person.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            List<String> cells = new ArrayList<>(HEADER.size());
            cells.add(person.key() + "-" + (i + 1));
            cells.add(person.household());
            cells.add(person.name());
            cells.add(person.type());
            cells.add(number(person));
            cells.add(person.relation());
            cells.add(spelling.date(stretch.joined()));
            cells.add(spelling.date(stretch.left()));
            cells.add(stretch.left() == null ? "" : dice.pick(REASONS));
            cells.add("");
            table.write(cells);
            rowNumber++;
        }
    }

    /** Now and then in the dirt of an old system; it folds to the same. */
    private String number(Person person) {
        return person.number().isEmpty() || dice.between(0, 199) > 0
                ? person.number()
                : spelling.dirtyCode(person.number());
    }
}
