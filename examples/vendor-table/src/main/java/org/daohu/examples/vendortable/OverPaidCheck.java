package org.daohu.examples.vendortable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.daohu.Division;
import org.daohu.jdbc.JdbcLedger;
import org.daohu.json.PolicyPacks;
import org.daohu.warning.Evaluator;
import org.daohu.warning.Warning;
import org.daohu.warning.standard.StandardRules;

/** 事后核查 – reads the platform's quotas and vouchers as they are and raises what was paid beyond a quota. */
final class OverPaidCheck {

    private static final String RULE = "over-paid";

    private OverPaidCheck() {}

    /** The warnings of rule over-paid at the end of the month, division by division. */
    static List<Warning> run(DataSource database) {
        List<Warning> warnings = new ArrayList<>();
        Evaluator evaluator = new Evaluator(
                StandardRules.book(), PolicyPacks.shipped("national-2018"), Set.of(), Acts.MONTH_END, warning -> {
                    if (warning.rule().equals(RULE)) {
                        warnings.add(warning);
                    }
                });
        JdbcLedger ledger = Embedding.ledger(database);
        for (Division division : ledger.divisions()) {
            ledger.division(division).quotas().forEach(evaluator::judge);
        }
        return warnings;
    }
}
