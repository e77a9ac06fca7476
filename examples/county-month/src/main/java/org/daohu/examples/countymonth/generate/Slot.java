package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 发放批次 – one policy in one month (or whole year). Each comes up once, and in it everybody at most once, so that nobody is
 * paid twice unless a plant has it so.
 *
 * @param subsidy the policy
 * @param year 年度
 * @param month 1 to 12; of no meaning where the policy is for whole years
 */
record Slot(Subsidy subsidy, int year, int month) {

    private static final int LAST_MONTH_2020 = 7;

    /** 发放月份 of a row of {@code policy}, mostly the slot's own. */
    String monthText(Subsidy policy) {
        return policy.wholeYear() ? "全年" : Digits.padded("", month, 2);
    }

    /** For the names of files. */
    String about() {
        return Digits.padded(String.valueOf(year), month, 2) + "-" + subsidy.code();
    }

    /** A day on which it may be paid: from March on, in its own year, before the as-of date. */
    LocalDate payDay(Dice dice) {
        int first = Math.max(3, month);
        int last = year == 2020 ? LAST_MONTH_2020 : Math.min(12, first + 2);
        return LocalDate.of(year, dice.between(first, last), dice.between(1, 24));
    }

    /** All slots: seven of this year to two of the last and one of the year before, while they last. */
    static Deque<Slot> all(Dice dice) {
        List<Deque<Slot>> years = List.of(ofYear(2020, dice), ofYear(2019, dice), ofYear(2018, dice));
        int[] turns = {0, 0, 1, 0, 0, 2, 0, 1, 0, 0};
        Deque<Slot> order = new ArrayDeque<>();
        for (int turn = 0; !years.stream().allMatch(Deque::isEmpty); turn++) {
            @Nullable Slot next = years.get(turns[turn % turns.length]).poll();
            if (next != null) {
                order.add(next);
            }
        }
        return order;
    }

    private static Deque<Slot> ofYear(int year, Dice dice) {
        List<Slot> slots = new ArrayList<>();
        int last = year == 2020 ? LAST_MONTH_2020 : 12;
        for (Subsidy subsidy : Subsidy.values()) {
            if (subsidy.wholeYear()) {
                slots.add(new Slot(subsidy, year, dice.between(3, last)));
            } else {
                for (int month = 1; month <= last; month++) {
                    slots.add(new Slot(subsidy, year, month));
                }
            }
        }
        dice.shuffle(slots);
        return new ArrayDeque<>(slots);
    }
}
