package org.daohu.javalin;

/** A pack of a county that is stricter than the nation. */
final class PackText {

    private PackText() {}

    /** Laid over the national pack: {@code days} days to pass a quota on. */
    static String lateDecomposition(String name, int days) {
        return """
                {"name":"%s","version":"1","title":"县级政策包","titleEn":"County pack","base":"national-2018",
                 "rules":[{"rule":"late-decomposition","scope":"513401","from":"2015-01-01","severity":"CRITICAL",
                  "handling":"FREEZE","parameters":{"days":{"days":%d}},"document":"县级办法","article":"三",
                  "basis":"本县规定%d日内分解下达"}]}""".formatted(name, days, days);
    }
}
