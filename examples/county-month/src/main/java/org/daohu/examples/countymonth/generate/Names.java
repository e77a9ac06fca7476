package org.daohu.examples.countymonth.generate;

import java.util.List;

/** 姓名 – makes names, and the spellings of one name that must meet again. */
final class Names {

    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡", "林", "郭", "何", "高", "罗", "欧阳",
            "㐆");
    private static final List<String> GIVEN = List.of(
            "伟", "芳", "秀英", "敏", "静", "丽华", "强", "军", "洋", "艳", "勇", "杰", "秀兰", "霞", "平", "刚", "桂英", "建国", "小红", "志强",
            "春梅", "国华", "玉珍", "晓𫖯", "德福", "素琼", "光明", "永康", "雪", "天财");
    private static final List<String> FAMILIES = List.of("阿苏", "吉克", "沙马", "阿的", "吉木", "海来", "马海", "曲比", "俄木", "勒格");
    private static final List<String> CALLED =
            List.of("拉且", "曲且", "阿木", "伍呷", "尔古", "阿牛", "日歪", "木加", "子呷", "有格", "么惹", "依洛");
    private static final List<String> INTERPUNCTS = List.of("·", "•", "・", ".", "", " ", "· ", "．");

    private Names() {}

    /** A name out of {@code bits}: seven in ten of Han make, three of Yi make with an interpunct. */
    static String of(long bits) {
        int pick = (int) Math.floorMod(bits, 10L);
        long rest = Math.floorMod(bits / 10, 1_000_000_007L);
        return pick < 7 ? han(rest) : yi(rest);
    }

    static String han(long bits) {
        return part(SURNAMES, bits) + part(GIVEN, bits / SURNAMES.size());
    }

    static String yi(long bits) {
        return part(FAMILIES, bits) + "·" + part(CALLED, bits / FAMILIES.size());
    }

    /** The same name written as another clerk would: another interpunct, spaces between or around. */
    static String respelled(String name, Dice dice) {
        if (name.contains("·")) {
            return name.replace("·", dice.pick(INTERPUNCTS));
        }
        return switch (dice.between(0, 2)) {
            case 0 -> name.charAt(0) + " " + name.substring(1);
            case 1 -> name.charAt(0) + "\u3000" + name.substring(1);
            default -> " " + name + "&#10;";
        };
    }

    /** Another name: one character differs. */
    static String misspelled(String name, Dice dice) {
        String last = dice.pick(List.of("生", "升", "胜"));
        String kept = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        return kept + (name.endsWith(last) ? "声" : last);
    }

    private static String part(List<String> parts, long bits) {
        return parts.get((int) Math.floorMod(bits, (long) parts.size()));
    }
}
