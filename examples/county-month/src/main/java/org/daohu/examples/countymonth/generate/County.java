package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.List;

/** 县情 – the names and codes of the county that is made. */
final class County {

    /** 统计截止日 – the date that the truth holds for. */
    static final LocalDate AS_OF = LocalDate.of(2020, 7, 31);

    static final String CENTRE = "100000000";
    static final String PROVINCE = "510000000";
    static final String CITY = "513400000";
    static final String COUNTY = "513401000";

    static final List<String> FUNDS = List.of("CZZXFPZJ", "SNZHZJ", "SJFPZJ");
    static final List<String> TOWNS = List.of("黄联关镇", "佑君镇", "安宁镇", "礼州镇", "琅环镇");
    static final List<String> VILLAGES = List.of("大石板村", "鹿马村", "新华村", "大德村", "阿七村", "中坝村", "马坪坝村");

    private County() {}

    static String townCode(int town) {
        return "51340110" + town;
    }

    static String villageCode(int town, int village) {
        return townCode(town) + "20" + village;
    }
}
