package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 发放对象 – hands out the people of one slot, everybody once, from a chance place in the population on. Not thread-safe. */
final class SlotPeople {

    private final Population population;
    private final boolean households;
    private final int size;
    private int next;
    private int left;

    SlotPeople(Population population, boolean households, Dice dice) {
        this.population = population;
        this.households = households;
        this.size = households ? population.households() : population.size();
        this.next = dice.between(0, size - 1);
        this.left = size;
    }

    /** The next who is in the register on both days, or null when nobody is left. */
    @Nullable
    Person next(LocalDate day, LocalDate otherDay) {
        while (left > 0) {
            Person person = households ? population.head(next) : population.person(next);
            next = (next + 1) % size;
            left--;
            if (person.isRegisteredOn(day) && person.isRegisteredOn(otherDay)) {
                return person;
            }
        }
        return null;
    }
}
