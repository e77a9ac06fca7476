package org.daohu.examples.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * The people of a generated register, each computed from its number alone, so that files can be written side by side and
 * nothing is held. Three in a row are a household. Immutable and thread-safe.
 */
final class ScreeningPeople {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡", "林", "郭", "何", "高", "罗", "欧阳");
    private static final List<String> GIVEN = List.of(
            "伟", "芳", "秀英", "敏", "静", "丽华", "强", "军", "洋", "艳", "勇", "杰", "秀兰", "霞", "平", "刚", "桂英", "建国", "小红", "志强",
            "春梅", "国华", "玉珍", "德福", "素琼", "光明", "永康", "雪", "天财");
    private static final List<String> FAMILIES = List.of("阿苏", "吉克", "沙马", "阿的", "吉木", "海来", "马海", "曲比", "俄木", "勒格");
    private static final List<String> CALLED =
            List.of("拉且", "曲且", "阿木", "伍呷", "尔古", "阿牛", "日歪", "木加", "子呷", "有格", "么惹", "依洛");
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1938, 1, 1);
    private static final int BIRTHS = 28_000;
    private static final int SERIALS = 999;

    private ScreeningPeople() {}

    /** Well mixed bits of {@code value} under {@code salt}. */
    static long mix(long value, long salt) {
        long z = (value + salt * 0x9e3779b97f4a7c15L) ^ 0x5851f42d4c957f2dL;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to {@code below} − 1 of person or row {@code value}. */
    static int draw(long value, long salt, int below) {
        return (int) Long.remainderUnsigned(mix(value, salt), below);
    }

    static long household(long person) {
        return person / 3;
    }

    static String name(long person) {
        long bits = mix(person, 11) >>> 1;
        if (bits % 10 < 7) {
            return pick(SURNAMES, bits / 10) + pick(GIVEN, bits / 1_000);
        }
        return pick(FAMILIES, bits / 10) + "·" + pick(CALLED, bits / 1_000);
    }

    /** The resident ID of a person; no two have the same. */
    static String identity(long person) {
        LocalDate birth = FIRST_BIRTH.plusDays(person / SERIALS % BIRTHS);
        StringBuilder digits = new StringBuilder(18);
        digits.append(513_401 + person / SERIALS / BIRTHS);
        digits.append(birth.getYear());
        digits.append((char) ('0' + birth.getMonthValue() / 10)).append((char) ('0' + birth.getMonthValue() % 10));
        digits.append((char) ('0' + birth.getDayOfMonth() / 10)).append((char) ('0' + birth.getDayOfMonth() % 10));
        int serial = (int) (person % SERIALS) + 1;
        digits.append((char) ('0' + serial / 100))
                .append((char) ('0' + serial / 10 % 10))
                .append((char) ('0' + serial % 10));
        return digits.append(check(digits)).toString();
    }

    /** 18 digits of another person, who is in no register. */
    static String stranger(long value) {
        StringBuilder digits = new StringBuilder(identity(value));
        digits.setLength(17);
        digits.replace(0, 6, "110105");
        return digits.append(check(digits)).toString();
    }

    /** The day on which the person joined; most long before any payment. */
    static LocalDate joined(long person) {
        return draw(person, 12, 100) < 3
                ? LocalDate.of(2018, 1, 1).plusDays(draw(person, 13, 900))
                : LocalDate.of(2014, 1, 1).plusDays(draw(person, 13, 1_000));
    }

    /** Whether the person left, and perhaps came back. */
    static boolean hasLeft(long person) {
        return draw(person, 14, 100) < 4;
    }

    static boolean cameBack(long person) {
        return hasLeft(person) && draw(person, 15, 4) == 0;
    }

    static LocalDate left(long person) {
        return joined(person).plusDays(300 + draw(person, 16, 900));
    }

    static LocalDate returned(long person) {
        return left(person).plusDays(60 + draw(person, 17, 200));
    }

    private static char check(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static String pick(List<String> words, long bits) {
        return words.get((int) (bits % words.size()));
    }
}
