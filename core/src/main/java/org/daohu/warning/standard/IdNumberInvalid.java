package org.daohu.warning.standard;

import java.time.LocalDate;
import java.util.Optional;
import org.daohu.Mask;
import org.daohu.ResidentId;
import org.daohu.ResidentIdFault;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 证件号码有误 – a number given as a resident ID has a wrong length, character, date or check character; 15 digits are converted
 * first. If just one registered number is a slip away, it is told as a hint, masked. Basis: GB 11643.
 */
final class IdNumberInvalid extends ListRowRule {

    IdNumberInvalid() {
        super("id-number-invalid", "证件号码有误", "Identity number invalid");
    }

    @Override
    public boolean concerns(ListRowFacts facts) {
        return facts.row().identityType() == IdentityType.RESIDENT_ID;
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        ListRow row = facts.row();
        String number = row.identityNumber() == null ? "" : row.identityNumber();
        if (ResidentId.isValid18(number)) {
            return clear();
        }
        Optional<ResidentIdFault> fault = ResidentId.fault(number);
        if (fault.isEmpty()) {
            return clear();
        }
        String slip = facts.numberSlip() == null ? null : Mask.identityNumber(facts.numberSlip());
        return doubtAbout(facts)
                .fact("fault", fault.get(), facts.origin())
                .fact("one slip away", slip, facts.origin())
                .raised(
                        row.paid(),
                        "发放明细" + row.reference() + ":" + personZh(row) + "实发" + row.paid() + "元,证件号码"
                                + wordZh(fault.get()) + (slip == null ? "" : ";名册中仅有一个号码与其相差一处:" + slip) + "。",
                        "List row " + row.reference() + ": " + personEn(row) + ", paid " + row.paid() + " yuan; "
                                + wordEn(fault.get())
                                + (slip == null ? "" : "; just one registered number is a single slip away: " + slip)
                                + ".");
    }

    private static String wordZh(ResidentIdFault fault) {
        return switch (fault) {
            case LENGTH -> "位数不是18位或15位";
            case CHARACTER -> "含有不应出现的字符";
            case DATE -> "中的出生日期不存在";
            case CHECK_DIGIT -> "的校验码不符";
        };
    }

    private static String wordEn(ResidentIdFault fault) {
        return switch (fault) {
            case LENGTH -> "the number has neither 18 nor 15 characters";
            case CHARACTER -> "the number has a character that cannot be there";
            case DATE -> "the birth date in the number is no day of the calendar";
            case CHECK_DIGIT -> "the check character of the number is wrong";
        };
    }
}
