package org.daohu.files;

import java.util.Arrays;
import java.util.Locale;
import org.daohu.ledger.Dataset;
import org.jspecify.annotations.Nullable;

/** The kinds of file in a county's folder, in the order in which their faults are listed. */
enum Table {
    QUOTAS("quotas", null),
    PROJECTS("projects", null),
    PAYMENTS("payments", null),
    TARGETS("targets", Dataset.TARGETS),
    COUNTIES("counties", Dataset.COUNTIES),
    RETURNS("returns", Dataset.RETURNS),
    CAPS("caps", null),
    REGISTER("register", Dataset.REGISTER),
    DEATHS("deaths", Dataset.DEATHS),
    PAYROLL("payroll", Dataset.PAYROLL),
    CARD_ACCOUNTS("card-accounts", null),
    LISTS("lists", Dataset.LISTS),
    LINK_DECISIONS("link-decisions", null);

    private final String fileStem;
    private final @Nullable Dataset dataset;

    Table(String fileStem, @Nullable Dataset dataset) {
        this.fileStem = fileStem;
        this.dataset = dataset;
    }

    /** The file's name without its ending; of lists, the folder's name. */
    String fileStem() {
        return fileStem;
    }

    /** Whether {@code name} is that of the table's file, whatever its case; lists have names of their own. */
    boolean isNameOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return this != LISTS && (lower.equals(fileStem + SourceFile.CSV) || lower.equals(fileStem + SourceFile.XLSX));
    }

    /** Whether {@code name} is that of any table's file. */
    static boolean isKnown(String name) {
        return Arrays.stream(values()).anyMatch(table -> table.isNameOf(name));
    }

    /** Whether there must be such a file. */
    boolean isRequired() {
        return this == QUOTAS || this == PROJECTS || this == PAYMENTS;
    }

    /** What is absent if there is no such file, or null if no rule misses it. */
    @Nullable
    Dataset dataset() {
        return dataset;
    }

    /** The columns. */
    Layout layout() {
        return switch (this) {
            case QUOTAS -> new QuotaReader().layout();
            case PROJECTS -> new ProjectReader().layout();
            case PAYMENTS -> new PaymentReader().layout();
            case TARGETS -> new TargetReader().layout();
            case COUNTIES -> new CountyReader().layout();
            case RETURNS -> new ReturnReader().layout();
            case CAPS -> new CapReader().layout();
            case REGISTER -> new RegisterReader().layout();
            case DEATHS -> new DeathReader().layout();
            case PAYROLL -> new PayrollReader().layout();
            case CARD_ACCOUNTS -> new CardAccountReader().layout();
            case LISTS -> new ListRowReader().layout();
            case LINK_DECISIONS -> new LinkDecisionReader().layout();
        };
    }

    /** Where a notice says that it belongs: a file, or all lists together. */
    String noticePlace(SourceFile file) {
        return this == LISTS ? LISTS.fileStem + "/" : file.label();
    }
}
