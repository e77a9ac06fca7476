package org.daohu.javalin;

/** Commands as bodies. */
final class Commands {

    /** A checker's decision. */
    static final String APPROVE = "{\"decision\":\"APPROVE\",\"note\":\"同意\"}";

    private Commands() {}

    /** 513401000 receives {@code amount} yuan without a project. */
    static String receive(String quota, String amount) {
        return """
                {"command":"receive","entry":{"lawDate":"2020-07-20","division":"513401000",
                 "document":"西财农〔2020〕900号","onBehalfOf":"513401102"},
                 "quotaId":"%s","fiscalYear":"2020","fund":"CZZXFPZJ","perHousehold":false,"amount":"%s"}""".formatted(quota, amount);
    }

    /** Refines a part of {@code from} to a project. */
    static String refine(String from, String to, String amount) {
        return """
                {"command":"refine","entry":{"lawDate":"2020-07-25","division":"513401000","document":null},
                 "quotaId":"%s","shares":[{"quotaId":"%s","project":"P51340117000015","amount":"%s"}]}""".formatted(from, to, amount);
    }

    static String mark(String quota) {
        return """
                {"command":"mark-per-household","entry":{"lawDate":"2020-07-26","division":"513401000"},
                 "quotaId":"%s"}""".formatted(quota);
    }

    static String pay(String quota, String voucher, String amount) {
        return """
                {"command":"pay","entry":{"lawDate":"2020-07-27","division":"513401000"},
                 "quotaId":"%s","voucher":"%s","fiscalYear":"2020","fund":"CZZXFPZJ",
                 "project":"P51340117000015","amount":"%s"}""".formatted(quota, voucher, amount);
    }
}
