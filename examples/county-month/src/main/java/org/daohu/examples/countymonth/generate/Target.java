package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;

/**
 * 绩效目标 – one indicator of a project.
 *
 * @param project PRO_CODE
 * @param code PERF_IND_CODE
 * @param setDate SET_DATE
 */
record Target(String project, String code, LocalDate setDate) {}
