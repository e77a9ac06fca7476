package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * 当前凭证 – the voucher whose list is being written, and what plants need to add rows to it. Not thread-safe.
 */
final class Scene {

    /** A row to be written later, in the list of another voucher. */
    @FunctionalInterface
    interface Plant {
        void in(Scene scene) throws IOException;
    }

    final Dice dice;
    final SpecialPeople people;
    final Books books;
    final ListVoucher voucher;
    private final ListFiles files;
    private final List<Plant> later;

    Scene(SpecialPeople people, Books books, ListVoucher voucher, ListFiles files, List<Plant> later) {
        this.dice = books.dice;
        this.people = people;
        this.books = books;
        this.voucher = voucher;
        this.files = files;
        this.later = later;
    }

    /** The voucher's pay day. */
    LocalDate payDay() {
        return voucher.payDay;
    }

    /** A lawful row of {@code person} for the voucher's own policy and month. */
    ListLine line(Person person) {
        return line(person, voucher.slot.subsidy());
    }

    /** A lawful row that aids {@code person} as a person, whatever the voucher's own policy. */
    ListLine personLine(Person person) {
        return line(person, voucher.slot.subsidy().toPersons() ? voucher.slot.subsidy() : Subsidy.POST);
    }

    /** A lawful row that aids the person's household. */
    ListLine householdLine(Person person) {
        return line(person, voucher.slot.subsidy().toPersons() ? Subsidy.PLANTING : voucher.slot.subsidy());
    }

    /** A lawful row of {@code subsidy} in the voucher's year and month. */
    ListLine line(Person person, Subsidy subsidy) {
        ListLine line = new ListLine();
        int town = dice.between(0, County.TOWNS.size() - 1);
        int village = dice.between(0, County.VILLAGES.size() - 1);
        line.set(ListColumn.TOWN_CODE, County.townCode(town))
                .set(ListColumn.TOWN, County.TOWNS.get(town))
                .set(ListColumn.VILLAGE_CODE, County.villageCode(town, village))
                .set(ListColumn.VILLAGE, County.VILLAGES.get(village))
                .set(ListColumn.NAME, person.name())
                .set(ListColumn.TYPE, person.type())
                .set(ListColumn.NUMBER, person.number())
                .set(ListColumn.GRAIN, subsidy.toPersons() ? "到人" : "到户")
                .set(ListColumn.MONTH, voucher.slot.monthText(subsidy))
                .set(ListColumn.YEAR, String.valueOf(voucher.slot.year()))
                .set(ListColumn.POLICY, subsidy.code())
                .set(ListColumn.HOUSEHOLD, person.household())
                .set(ListColumn.ACCOUNT, Digits.padded("62170038", dice.between(1, 999_999_999), 11))
                .set(ListColumn.PAYEE, person.name())
                .set(ListColumn.SERIAL, String.valueOf(dice.between(1, 999)));
        if (books.place.isWanted()) {
            books.place.amend(line, person, subsidy);
            amount(line, books.place.fen(subsidy));
        } else {
            amount(line, subsidy.fen(dice));
        }
        return line;
    }

    /** Sets 应发 and 实发; now and then less was paid than was due. */
    void amount(ListLine line, long fen) {
        long payable = dice.chance(4) ? fen + 5_000 : fen;
        line.paid = fen;
        line.set(ListColumn.PAYABLE, books.spelling.amount(payable));
        line.set(ListColumn.PAID, books.spelling.amount(fen));
    }

    /** Writes the row in this voucher's list. @return its subject */
    String write(ListLine line) throws IOException {
        String number = dice.chance(3) ? books.spelling.dirtyCode(voucher.number) : voucher.number;
        voucher.listed += line.paid;
        voucher.rows++;
        return files.write(line.set(ListColumn.VOUCHER, number), voucher.slot.about());
    }

    /** Writes the row with another voucher's number: it does not count for this one. @return its subject */
    String writeNaming(ListLine line, String number) throws IOException {
        voucher.strayRows++;
        return files.write(line.set(ListColumn.VOUCHER, number), voucher.slot.about());
    }

    /** Has a row written in the list of a later voucher. */
    void later(Plant plant) {
        later.add(plant);
    }

    /** Expected of the rules that a place puts in force. */
    void raisedByPlace(String rule, String subject) {
        books.place.truth().raised(rule, subject);
    }

    void raised(String rule, String subject) {
        books.truth.raised(rule, subject);
    }
}
