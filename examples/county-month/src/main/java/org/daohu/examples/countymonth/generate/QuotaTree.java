package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 指标树 – hangs executable quotas under documents from the centre down: centre → province → city → county → township →
 * project. Every pending row on the way is passed on to the fen and in time.
 */
final class QuotaTree {

    private static final int LEAVES_A_DOCUMENT = 24;

    private final Books books;

    QuotaTree(Books books) {
        this.books = books;
    }

    /** To be called when the amounts of all rows that hang in the tree are known. */
    void grow() {
        Map<String, List<Quota>> leaves = new TreeMap<>();
        for (Quota quota : books.quotas) {
            if (quota.inTree) {
                leaves.computeIfAbsent(quota.year + " " + quota.fund, key -> new ArrayList<>())
                        .add(quota);
            }
        }
        for (List<Quota> ofOneFund : leaves.values()) {
            for (int from = 0; from < ofOneFund.size(); from += LEAVES_A_DOCUMENT) {
                document(ofOneFund.subList(from, Math.min(from + LEAVES_A_DOCUMENT, ofOneFund.size())));
            }
        }
    }

    /** One document's way down. Executable rows are dated 20 January to 2 February; see {@link Books#executable}. */
    private void document(List<Quota> leaves) {
        Quota first = leaves.get(0);
        long fen = leaves.stream().mapToLong(leaf -> leaf.fen).sum();
        LocalDate newYear = LocalDate.of(first.year, 1, 1);
        Quota centre = pending(first, fen, County.CENTRE, Books.CENTRAL_ISSUER, newYear.minusDays(40));
        Quota province = pending(first, fen, County.PROVINCE, Books.PROVINCE_ISSUER, newYear.minusDays(12));
        Quota city = pending(first, fen, County.CITY, Books.CITY_ISSUER, newYear.plusDays(4));
        Quota county = pending(first, fen, County.COUNTY, Books.COUNTY_ISSUER, newYear.plusDays(11));
        below(province, centre);
        below(city, province);
        below(county, city);
        int ofTownship = leaves.size() / 3;
        if (ofTownship > 0) {
            List<Quota> handedOn = leaves.subList(0, ofTownship);
            Quota township = pending(
                    first,
                    handedOn.stream().mapToLong(leaf -> leaf.fen).sum(),
                    County.COUNTY,
                    Books.COUNTY_ISSUER,
                    newYear.plusDays(16));
            township.agency = County.townCode(books.dice.between(0, County.TOWNS.size() - 1));
            township.source = county.id;
            handedOn.forEach(leaf -> leaf.source = township.id);
        }
        leaves.subList(ofTownship, leaves.size()).forEach(leaf -> leaf.source = county.id);
        if (ofTownship < leaves.size()) {
            // The last row that the county passes on lands on the thirtieth day, which is still in time.
            Quota last = leaves.get(leaves.size() - 1);
            last.documentDate = county.dayReceived().plusDays(30);
        }
    }

    private Quota pending(Quota like, long fen, String division, String issuer, LocalDate received) {
        Quota quota = books.pending(like.year, received, fen, like.fund);
        quota.division = division;
        quota.document = books.spelling.document(issuer, received.getYear(), books.dice.between(1, 400));
        return quota;
    }

    private static void below(Quota lower, Quota upper) {
        lower.source = upper.id;
        upper.receiver = lower.division;
    }
}
