package org.daohu;

/** 银行卡 – what can be told from the number of a bank card alone. Pure and thread-safe. */
public final class BankCard {

    private BankCard() {}

    /**
     * Whether {@code text}, folded, is 12 to 19 digits whose last one is the right Luhn check digit.
     *
     * <p>A hint only, never a fault: passbooks and many social-security card accounts are lawful and are not cards.
     */
    public static boolean luhn(String text) {
        String folded = TextFolding.fold(text);
        int length = folded.length();
        if (length < 12 || length > 19) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length; i++) {
            char c = folded.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            boolean doubled = (length - i) % 2 == 0;
            int value = (c - '0') * (doubled ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }
}
