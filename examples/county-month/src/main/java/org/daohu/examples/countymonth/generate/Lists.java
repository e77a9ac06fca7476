package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.daohu.examples.countymonth.generate.ListVoucher.Kind;
import org.jspecify.annotations.Nullable;

/**
 * 发放表 – writes the lists row by row, slot by slot and voucher by voucher, mixes the planted rows in, and makes the vouchers'
 * payments, quotas and projects. Memory holds no rows but those still to be repeated. Not thread-safe.
 */
final class Lists {

    /** Kinds that come up at least once each, so often as they stand here. */
    private static final List<Kind> ODD_KINDS = List.of(
            Kind.FEN_SHORT,
            Kind.FEN_OVER,
            Kind.FAR_OFF,
            Kind.FEN_SHORT,
            Kind.UNMARKED,
            Kind.UNMARKED,
            Kind.UNMARKED,
            Kind.RETURNED,
            Kind.REENTERED,
            Kind.WITHOUT_QUOTA,
            Kind.WITHOUT_PROJECT);

    private static final int ROWS_A_VOUCHER_MAX = 420;
    private static final int ODD_PERCENT = 6;
    private static final int VOUCHERS_A_SLOT_MIN = 3;
    private static final int PLANT_ROWS_MAX = 6;
    private static final int RETURNED_ROWS_MAX = 25;

    private final Books books;
    private final Dice dice;
    private final Population population;
    private final SpecialPeople people;
    private final ListFiles files;
    private final Faults faults;
    private final int rows;
    private final int rowsAVoucher;
    private final int rowsASlot;
    private final PlantQueue plants;
    private final Deque<Kind> oddKinds;
    private final List<Scene.Plant> later = new ArrayList<>();
    private int written;

    Lists(Books books, Population population, SpecialPeople people, ListFiles files, Faults faults, int rows) {
        this.books = books;
        this.dice = books.dice;
        this.population = population;
        this.people = people;
        this.files = files;
        this.faults = faults;
        this.rows = rows;
        this.rowsAVoucher = Math.max(10, Math.min(Math.min(rows / 45, population.size() / 6), ROWS_A_VOUCHER_MAX));
        this.rowsASlot = Math.max(rowsAVoucher * VOUCHERS_A_SLOT_MIN, rows / 90);
        this.plants = new PlantQueue(dice, rows, 2 * population.size(), books.place.isWanted());
        List<Kind> kinds = new ArrayList<>(ODD_KINDS);
        dice.shuffle(kinds);
        this.oddKinds = new ArrayDeque<>(kinds);
    }

    /** Writes all rows. @throws IllegalStateException if the county is too small for its rows or its plants */
    void write() throws IOException {
        Deque<Slot> slots = Slot.all(dice);
        while (left() > 0) {
            Slot slot = slots.poll();
            if (slot == null) {
                throw new IllegalStateException("too few people for " + rows + " rows");
            }
            writeSlot(slot);
        }
        if (!oddKinds.isEmpty() || !plants.allPlanted()) {
            throw new IllegalStateException("too few rows for every planted case");
        }
    }

    /** Rows still free: those promised to later lists are not. */
    private int left() {
        return rows - written - later.size();
    }

    private void writeSlot(Slot slot) throws IOException {
        SlotAccount account = new SlotAccount(books, slot);
        SlotPeople queue = new SlotPeople(population, !slot.subsidy().toPersons(), dice);
        int end = Math.min(rows, written + rowsASlot);
        boolean first = true;
        while (written < end && left() > 0) {
            Kind kind = first ? Kind.PLAIN : nextKind();
            first = false;
            boolean more = kind == Kind.RETURNED
                    ? writeReturned(slot, account, queue)
                    : writeVoucher(new ListVoucher(books.nextVoucher(), slot, kind, slot.payDay(dice)), account, queue);
            if (!more) {
                break;
            }
        }
        account.close();
    }

    private Kind nextKind() {
        boolean roomForReturned = left() > 2 * RETURNED_ROWS_MAX + PLANT_ROWS_MAX;
        Kind due = oddKinds.peek();
        if (due != null) {
            if (due == Kind.RETURNED && !roomForReturned) {
                return Kind.PLAIN;
            }
            return oddKinds.remove();
        }
        Kind kind = dice.chance(ODD_PERCENT) ? dice.pick(ODD_KINDS) : Kind.PLAIN;
        return kind == Kind.RETURNED && !roomForReturned ? Kind.PLAIN : kind;
    }

    /** @return whether the slot has people left */
    private boolean writeVoucher(ListVoucher voucher, SlotAccount account, SlotPeople queue) throws IOException {
        Scene scene = new Scene(people, books, voucher, files, later);
        int aim = dice.between(rowsAVoucher / 2, rowsAVoucher * 3 / 2);
        boolean more = writeOrdinary(scene, queue);
        if (voucher.rows == 0) {
            return false;
        }
        writePromised(scene);
        while (more && left() > 0 && voucher.rows < aim) {
            if (left() > PLANT_ROWS_MAX && plants.isDue()) {
                plants.next().in(scene);
                count(voucher);
            } else {
                more = writeOrdinary(scene, queue);
            }
        }
        if (left() == 0) {
            writePromised(scene);
        }
        account.pay(voucher);
        return more;
    }

    /** Rows that an earlier list promised, about half of them now; all of them once nothing else is left to be written. */
    private void writePromised(Scene scene) throws IOException {
        boolean all = left() == 0;
        List<Scene.Plant> promised = List.copyOf(later);
        for (Scene.Plant plant : promised) {
            if (all || dice.chance(50)) {
                later.remove(plant);
                plant.in(scene);
                count(scene.voucher);
            }
        }
    }

    /** A voucher that came back and is void, and the next one that pays the same people. @return as above */
    private boolean writeReturned(Slot slot, SlotAccount account, SlotPeople queue) throws IOException {
        LocalDate day = slot.payDay(dice);
        ListVoucher dead = new ListVoucher(books.nextVoucher(), slot, Kind.RETURNED, day);
        ListVoucher again = new ListVoucher(books.nextVoucher(), slot, Kind.PLAIN, day.plusDays(4));
        Scene scene = new Scene(people, books, dead, files, later);
        List<ListLine> returned = new ArrayList<>();
        int aim = dice.between(5, RETURNED_ROWS_MAX - 4);
        while (returned.size() < aim) {
            Person person = queue.next(dead.payDay, again.payDay);
            if (person == null) {
                break;
            }
            ListLine line = scene.line(person).set(ListColumn.NUMBER, person.number());
            returned.add(line);
            unlinked(scene, line);
        }
        // Nobody has a pay day here, so a stranger is indeterminate; and rows that were never paid repeat nothing.
        unlinked(scene, scene.line(people.stranger()));
        ListLine twice = scene.line(people.steady());
        unlinked(scene, twice);
        unlinked(scene, twice);
        Person misspelled = people.steady();
        String row =
                unlinked(scene, scene.line(misspelled).set(ListColumn.NAME, Names.misspelled(misspelled.name(), dice)));
        books.truth.raised(RuleId.PERSON_NAME_DIFFERS, row);
        account.pay(dead);

        Scene repaid = new Scene(people, books, again, files, later);
        repaid.write(twice);
        count(again);
        for (ListLine line : returned) {
            repaid.write(line);
            count(again);
        }
        account.pay(again);
        return returned.size() == aim;
    }

    private String unlinked(Scene scene, ListLine line) throws IOException {
        String row = scene.write(line);
        books.truth.raised(RuleId.LIST_ROW_UNLINKED, row);
        count(scene.voucher);
        return row;
    }

    /** The next ordinary row. @return false if the slot has nobody left */
    private boolean writeOrdinary(Scene scene, SlotPeople queue) throws IOException {
        @Nullable Person person = queue.next(scene.payDay(), scene.payDay());
        if (person == null) {
            return false;
        }
        scene.write(ordinary(scene, person));
        count(scene.voucher);
        return true;
    }

    private ListLine ordinary(Scene scene, Person person) {
        ListLine line = scene.line(person);
        boolean asCertificate = person.type().equals(Person.CERTIFICATE) && dice.chance(50);
        if (!asCertificate) {
            line.set(ListColumn.TYPE, Person.RESIDENT_ID).set(ListColumn.NUMBER, person.residentId());
        }
        if (dice.chance(2)) {
            line.set(ListColumn.NAME, Names.respelled(person.name(), dice));
        }
        if (dice.chance(1)) {
            line.set(ListColumn.NUMBER, Spelling.full(line.get(ListColumn.NUMBER)));
        }
        if (scene.voucher.slot.subsidy().toPersons() && dice.chance(15)) {
            line.set(ListColumn.HOUSEHOLD, "");
        }
        if (dice.chance(2)) {
            line.set(ListColumn.REMARK, "补发,\"分两次\"领取");
        }
        return line;
    }

    /** Counts what the voucher wrote since the last count. */
    private void count(ListVoucher voucher) throws IOException {
        int now = voucher.rows + voucher.strayRows;
        written += now - voucher.counted;
        voucher.counted = now;
        plants.rowsPassed(written);
        faults.listRow(written, files, voucher);
    }
}
