package org.daohu.javalin.access;

import com.google.common.collect.ImmutableSet;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** 演示账号 – one account a post for the shipped county, one that holds two posts, and one of another county. */
public final class DemoAccounts {

    /** Without characters that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 14;

    private DemoAccounts() {}

    /**
     * The accounts, each with the password that {@code environment} gives as {@code DAOHU_PASSWORD_ACCOUNT}, else with a random
     * one.
     */
    public static List<AccountFile.Fresh> fresh(Map<String, String> environment) {
        SecureRandom random = new SecureRandom();
        List<AccountFile.Fresh> fresh = new ArrayList<>();
        for (Account account : all()) {
            String variable = "DAOHU_PASSWORD_" + account.id().toUpperCase(Locale.ROOT);
            String given = environment.get(variable);
            fresh.add(new AccountFile.Fresh(account, given == null ? random(random) : given));
        }
        return fresh;
    }

    private static List<Account> all() {
        return List.of(
                account("shoufa", "总收发", "凉山州财政局扶贫办", "5134", Post.RECEIVER),
                account("jingban", "经办", "西昌市财政局农业股", "513401", Post.OPERATOR),
                account("shenhe", "审核", "西昌市财政局国库股", "513401", Post.REVIEWER),
                account("zonghe", "综合岗", "西昌市财政局", "513401", Post.OPERATOR, Post.REVIEWER),
                account("jiandu", "监督", "财政监督", "", Post.SUPERVISOR),
                account("shenji", "审计", "审计机关", "", Post.AUDITOR),
                account("linxian", "外县经办", "木里县财政局", "513422", Post.OPERATOR));
    }

    private static Account account(String id, String name, String unit, String division, Post... posts) {
        return new Account(id, name, unit, ImmutableSet.copyOf(posts), Scope.of(List.of(division)));
    }

    private static String random(SecureRandom random) {
        StringBuilder password = new StringBuilder(PASSWORD_LENGTH);
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
