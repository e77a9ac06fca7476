package org.daohu.examples.countymonth.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 写法 – the ways in which clerks write the same thing. Whatever it changes must read as before. Not thread-safe. */
final class Spelling {

    private static final List<DateTimeFormatter> OTHER_DATES = List.of(
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT), DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT));
    private static final List<String> BRACKETS = List.of("〔〕", "〔〕", "[]", "［］", "﹝﹞");

    private final Dice dice;

    Spelling(Dice dice) {
        this.dice = dice;
    }

    String date(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return dice.chance(85) ? day.toString() : dice.pick(OTHER_DATES).format(day);
    }

    /** Yuan with two decimals, with fewer where they are zero, with commas, or in full-width digits. */
    String amount(long fen) {
        return switch (dice.between(0, 19)) {
            case 0 -> full(yuan(fen));
            case 1 -> String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
            case 2, 3, 4 -> fen % 100 == 0 ? String.valueOf(fen / 100) : yuan(fen);
            case 5 -> " " + yuan(fen);
            default -> yuan(fen);
        };
    }

    private static String yuan(long fen) {
        StringBuilder text = new StringBuilder(12);
        if (fen < 0) {
            text.append('-');
        }
        text.append(Math.abs(fen) / 100).append('.');
        return Digits.append(text, Math.abs(fen) % 100, 2).toString();
    }

    String yes(boolean yes) {
        return dice.chance(85) ? (yes ? "1" : "2") : (yes ? "是" : "否");
    }

    /** 是否删除, where blank is no. */
    String deleted(boolean deleted) {
        return !deleted && dice.chance(20) ? "" : yes(deleted);
    }

    /** A document number in one of the brackets in use, now and then with full-width digits or a space. */
    String document(String issuer, int year, int numeral) {
        String brackets = dice.pick(BRACKETS);
        String plain = issuer + brackets.charAt(0) + year + brackets.charAt(1) + numeral + "号";
        return switch (dice.between(0, 14)) {
            case 0 -> full(plain);
            case 1 -> issuer + " " + plain.substring(issuer.length());
            case 2 -> plain + "&#10;";
            default -> plain;
        };
    }

    /** A code with the dirt that files carry: spaces around it, an encoded line break, full-width characters. */
    String dirtyCode(String code) {
        return switch (dice.between(0, 3)) {
            case 0 -> " " + code + "\u3000";
            case 1 -> code + "&#10;";
            case 2 -> full(code);
            default -> code + "\n";
        };
    }

    /** ASCII letters and digits in full width. */
    static String full(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean widened = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            wide.append(widened ? (char) (c + 0xfee0) : c);
        }
        return wide.toString();
    }
}
