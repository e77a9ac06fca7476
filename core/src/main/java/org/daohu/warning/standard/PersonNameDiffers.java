package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.ListRowFacts;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 姓名与证件不符 – the row's number is in the register under another name, interpuncts, spaces and width aside. Basis: practice
 * of the platforms.
 */
final class PersonNameDiffers extends ListRowRule {

    PersonNameDiffers() {
        super("person-name-differs", "姓名与证件不符", "Name and number disagree");
    }

    @Override
    public ImmutableSet<Dataset> needs() {
        return ImmutableSet.of(Dataset.REGISTER);
    }

    @Override
    public boolean concerns(ListRowFacts facts) {
        PersonMatch match = facts.match();
        // Without a register any usable number may be in it: those rows are undecided rather than gone.
        return match.standing() == PersonMatch.Standing.NO_REGISTER
                ? match.personKey() != null
                : match.numberRegistered();
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        PersonMatch match = facts.match();
        if (match.standing() == PersonMatch.Standing.NO_REGISTER) {
            return missing(Dataset.REGISTER.label());
        }
        if (match.nameAgrees()) {
            return clear();
        }
        ListRow row = facts.row();
        String register = match.registerId() == null ? "–" : match.registerId();
        return doubtAbout(facts)
                .fact("登记号", register, facts.origin())
                .raised(
                        row.paid(),
                        "发放明细" + row.reference() + ":" + personZh(row) + "实发" + row.paid()
                                + "元,姓名与建档立卡名册中同一证件号码的姓名不一致(登记号" + register + ")。",
                        "List row " + row.reference() + ": " + personEn(row) + ", paid " + row.paid()
                                + " yuan, is in the register under the same number with another name (register entry "
                                + register + ").");
    }
}
