package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 人员 – a person of the county as the register has them.
 *
 * @param key makes the register ids of the person's stretches
 * @param household 户编号
 * @param relation 与户主关系
 * @param name 姓名
 * @param type 证件类型 in the register
 * @param number 证件号码 in the register; "" for none
 * @param residentId the 18 characters behind {@code number}; "" where there are none
 * @param stretches when the person was in the register
 */
record Person(
        String key,
        String household,
        String relation,
        String name,
        String type,
        String number,
        String residentId,
        List<Stretch> stretches) {

    static final String RESIDENT_ID = "身份证号";
    static final String CERTIFICATE = "残疾人证号";
    static final String PASSPORT = "护照号";
    static final String VAGRANT = "无法查明身份信息的流浪乞讨人员";
    static final String PREFERENTIAL = "优抚安置";

    /**
     * 在册时段.
     *
     * @param joined the first day in
     * @param left the first day out, or null
     */
    record Stretch(LocalDate joined, @Nullable LocalDate left) {
        boolean contains(LocalDate day) {
            return !day.isBefore(joined) && (left == null || day.isBefore(left));
        }
    }

    boolean isRegisteredOn(LocalDate day) {
        return stretches.stream().anyMatch(stretch -> stretch.contains(day));
    }
}
