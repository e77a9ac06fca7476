package org.daohu.examples.vendortable;

/**
 * 断电演练结果 – what was there after the kills.
 *
 * @param kills how often the process was killed
 * @param acknowledged the payments that it had acknowledged
 * @param lost those of them that are not in the decision log
 * @param doubled the payments that are in the decision log, or among the platform's vouchers, more than once
 * @param lawsHold whether a replay of the log gives the stored state, money is conserved, and the platform's own tables say
 *     the same
 * @param chainHolds whether the log's chains of digests are intact
 */
record KillReport(int kills, long acknowledged, long lost, long doubled, boolean lawsHold, boolean chainHolds) {

    boolean sound() {
        return lost == 0 && doubled == 0 && lawsHold && chainHolds;
    }

    String json() {
        return "{\"kills\":%s,\"acknowledged\":%s,\"lost\":%s,\"doubled\":%s,\"laws_hold\":%s,\"chain_holds\":%s}"
                .formatted(kills, acknowledged, lost, doubled, lawsHold, chainHolds);
    }
}
