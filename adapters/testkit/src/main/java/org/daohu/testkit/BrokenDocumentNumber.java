package org.daohu.testkit;

import org.daohu.DocumentNumber;

/** 文号错法 – ways in which a document number is written down that are not its normal form. */
public enum BrokenDocumentNumber {
    /** Nothing is there. */
    BLANK,
    /** The year stands in round brackets: 财农(2024)3号. */
    ROUND_BRACKETS,
    /** 号 is missing: 财农〔2024〕3. */
    WITHOUT_HAO,
    /** 第 stands before the numeral: 财农〔2024〕第3号. */
    DI_BEFORE_NUMERAL,
    /** The year has two digits: 财农〔24〕3号. */
    TWO_DIGIT_YEAR,
    /** The year is missing: 财农3号. */
    WITHOUT_YEAR,
    /** The issuer's word is missing: 〔2024〕3号. */
    WITHOUT_ISSUER,
    /** The numeral is missing: 财农〔2024〕号. */
    WITHOUT_NUMERAL,
    /** Two numbers stand in one cell: 财农〔2024〕3号、4号. */
    TWO_IN_ONE;

    /** The text of {@code lawful}, broken in this way. */
    public String of(DocumentNumber lawful) {
        String issuer = lawful.issuer();
        int year = lawful.year();
        int numeral = lawful.numeral();
        return switch (this) {
            case BLANK -> "";
            case ROUND_BRACKETS -> issuer + "(" + year + ")" + numeral + "号";
            case WITHOUT_HAO -> issuer + "〔" + year + "〕" + numeral;
            case DI_BEFORE_NUMERAL -> issuer + "〔" + year + "〕第" + numeral + "号";
            case TWO_DIGIT_YEAR -> issuer + "〔" + Integer.toString(year).substring(2) + "〕" + numeral + "号";
            case WITHOUT_YEAR -> issuer + numeral + "号";
            case WITHOUT_ISSUER -> "〔" + year + "〕" + numeral + "号";
            case WITHOUT_NUMERAL -> issuer + "〔" + year + "〕号";
            case TWO_IN_ONE -> lawful + "、" + (numeral + 1) + "号";
        };
    }
}
