package org.daohu;

/** 金额单位 – the units in which documents, files and screens state money. The unit is always stated, never guessed. */
public enum MoneyUnit {
    /** 分, the hundredth of a yuan. */
    FEN("分", 0),
    /** 元. */
    YUAN("元", 2),
    /** 万元, ten thousand yuan. */
    WAN_YUAN("万元", 6),
    /** 亿元, a hundred million yuan. */
    YI_YUAN("亿元", 10);

    private final String symbol;
    private final int decimalsToFen;

    MoneyUnit(String symbol, int decimalsToFen) {
        this.symbol = symbol;
        this.decimalsToFen = decimalsToFen;
    }

    /** The Chinese symbol, e.g. 万元. */
    public String symbol() {
        return symbol;
    }

    /** The power of ten between this unit and the fen: 0, 2, 6 or 10. */
    int decimalsToFen() {
        return decimalsToFen;
    }
}
