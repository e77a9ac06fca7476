package org.daohu.warning;

import java.util.regex.Pattern;

/** Which areas a pack may speak of: the nation, a province, a city or a county. */
final class Areas {

    static final String ALLOWED_ZH = "\"\"(全国),或省级 2 位、市级 4 位、县级 6 位区划代码,不以 00 补位";
    static final String ALLOWED_EN =
            "\"\" for the nation, or the code of a province (2 digits), a city (4) or a county (6), not filled up with 00";

    /**
     * Provinces of GB/T 2260, and 66, the Xinjiang corps in statistics. A code that is filled up with 00 is that of the government's own
     * level: divisions below it do not begin with it.
     */
    private static final Pattern AREA =
            Pattern.compile("(?:(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-6]|71|8[1-3])(?:(?!00)[0-9]{2}){0,2})?");

    private Areas() {}

    /** Whether {@code scope} can be an area; that there is a city or county of this code is not asked. */
    static boolean isArea(String scope) {
        return AREA.matcher(scope).matches();
    }
}
