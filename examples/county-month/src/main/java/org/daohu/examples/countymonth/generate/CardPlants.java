package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 社会保障卡账户案例 – rows paid to accounts that are on the bank's list of card accounts, are not, or not on the pay day; and rows
 * whose account tells nothing, so that the kind stated decides.
 */
final class CardPlants {

    private static final LocalDate BY_CARD_FROM = LocalDate.of(2019, 12, 31);
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 3, 1);
    private static final String NOT_STATED = "";

    private CardPlants() {}

    static List<Scene.Plant> all() {
        return List.of(
                scene -> unlisted(scene, NOT_STATED),
                scene -> unlisted(scene, "SOCIAL_CARD"),
                scene -> unlisted(scene, "PERSON"),
                scene -> listed(scene, null, null, "OTHER", false),
                scene -> listed(scene, scene.payDay(), null, NOT_STATED, false),
                scene -> listed(scene, scene.payDay().plusDays(1), null, NOT_STATED, true),
                scene -> listed(scene, LONG_AGO, scene.payDay(), NOT_STATED, true),
                scene -> listed(scene, LONG_AGO, scene.payDay().plusDays(1), NOT_STATED, false),
                CardPlants::openedAgain,
                CardPlants::inGroupsOfFour,
                scene -> masked(scene, "OTHER", true),
                scene -> masked(scene, "SOCIAL_CARD", false));
    }

    private static void unlisted(Scene scene, String kind) throws IOException {
        Person person = scene.people.steady();
        scene.books.place.unlist(PlaceBooks.account(person));
        write(scene, scene.line(person).set(ListColumn.ACCOUNT_KIND, kind), true);
    }

    private static void listed(
            Scene scene, @Nullable LocalDate from, @Nullable LocalDate to, String kind, boolean raised)
            throws IOException {
        Person person = scene.people.steady();
        scene.books.place.list(person, from, to);
        write(scene, scene.line(person).set(ListColumn.ACCOUNT_KIND, kind), raised);
    }

    private static void openedAgain(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.books.place.list(person, scene.payDay(), null);
        scene.books.place.list(person, LONG_AGO, scene.payDay().minusDays(30));
        write(scene, scene.line(person), false);
    }

    private static void inGroupsOfFour(Scene scene) throws IOException {
        Person person = scene.people.steady();
        String account = PlaceBooks.account(person);
        write(scene, scene.line(person).set(ListColumn.ACCOUNT, PlaceBooks.grouped(account)), false);
    }

    /** On the list, which nobody can tell of a masked account. */
    private static void masked(Scene scene, String kind, boolean raised) throws IOException {
        Person person = scene.people.steady();
        String account = PlaceBooks.account(person);
        String shown = account.substring(0, 6) + "*".repeat(9) + account.substring(15);
        write(scene, scene.line(person).set(ListColumn.ACCOUNT, shown).set(ListColumn.ACCOUNT_KIND, kind), raised);
    }

    private static void write(Scene scene, ListLine line, boolean raised) throws IOException {
        String row = scene.write(line);
        if (raised && !scene.payDay().isBefore(BY_CARD_FROM)) {
            scene.raisedByPlace(RuleId.NOT_BY_CARD, row);
        }
    }
}
