package org.daohu.javalin.rest;

import org.daohu.warning.RuleBook;

/** The name of a rule, its id where the book has none of that id. */
record RuleTitle(String zh, String en) {

    static RuleTitle of(RuleBook book, String id) {
        return book.rule(id)
                .map(rule -> new RuleTitle(rule.titleZh(), rule.titleEn()))
                .orElse(new RuleTitle(id, id));
    }
}
