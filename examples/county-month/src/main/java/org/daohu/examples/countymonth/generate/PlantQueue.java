package org.daohu.examples.countymonth.generate;

import java.util.ArrayList;
import java.util.List;

/** 疑点次序 – deals out the planted rows: all of them in a chance order, then all of them again. Not thread-safe. */
final class PlantQueue {

    private static final int SPACING_MAX = 90;

    private final Dice dice;
    private final List<Scene.Plant> plants = new ArrayList<>();
    private final int spacing;
    private int dealt;
    private int nextAt;
    private int passed;

    PlantQueue(Dice dice, int rows, int people, boolean placeRules) {
        this.dice = dice;
        plants.addAll(LawfulRows.all());
        plants.addAll(DoubtfulPeople.all());
        plants.addAll(RepeatedRows.all());
        if (placeRules) {
            plants.addAll(ListedPeople.all());
            plants.addAll(PlaceRows.all());
            plants.addAll(CardPlants.all());
        }
        dice.shuffle(plants);
        // Six rows in ten leave every plant room to come up once, even in the smallest county; and each plant takes
        // special
        // people out of the register, of whom there must not be more than half.
        long byRows = Math.min(SPACING_MAX, rows * 6L / 10 / plants.size());
        long byPeople = rows * 10L / (people * 4L);
        this.spacing = (int) Math.max(byRows, byPeople);
    }

    void rowsPassed(int rows) {
        passed = rows;
    }

    boolean isDue() {
        return passed >= nextAt;
    }

    Scene.Plant next() {
        nextAt += spacing;
        int turn = dealt % plants.size();
        if (turn == 0 && dealt > 0) {
            dice.shuffle(plants);
        }
        dealt++;
        return plants.get(turn);
    }

    boolean allPlanted() {
        return dealt >= plants.size();
    }
}
