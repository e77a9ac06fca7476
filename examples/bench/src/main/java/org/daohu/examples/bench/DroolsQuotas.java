package org.daohu.examples.bench;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daohu.policy.PolicyPack;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;

/**
 * 规则引擎对照 – the eight rules in DRL, compiled once to Drools' executable model, and the facts that every session starts with.
 * Not thread-safe.
 */
final class DroolsQuotas {

    /** Rules about flat beans, with thresholds as constants. */
    static final String FLAT = "quotas.drl";

    /** Rules about the ledger's own facts, which join thresholds. */
    static final String JOINING = "quotas-thresholds.drl";

    private static final int BATCH = 1_000;

    /** The ways of asking Drools that are worth a try. */
    enum Way {
        /** One session: insert all, fire, dispose. */
        ONE_SESSION,
        /** A session for each thousand quotas: insert, fire, dispose. */
        SESSION_PER_THOUSAND,
        /** A stateless session over all quotas. */
        STATELESS,
        /** The same in sequential mode: no rule can make another fire. */
        STATELESS_SEQUENTIAL,
        /** The same, a thousand quotas a call. */
        STATELESS_SEQUENTIAL_PER_THOUSAND
    }

    private final List<?> thresholds;
    private final KieBase base;
    private final KieBase sequential;

    private DroolsQuotas(String rules, List<?> thresholds) throws IOException {
        this.thresholds = thresholds;
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId("org.daohu.examples", rules.replace(".drl", ""), "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/org/daohu/examples/bench/drl/" + rules, text(rules));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieContainer container = services.newKieContainer(release);
        this.base = container.newKieBase(services.newKieBaseConfiguration());
        var inSequence = services.newKieBaseConfiguration();
        inSequence.setOption(SequentialOption.YES);
        this.sequential = container.newKieBase(inSequence);
    }

    /** For flat beans. @throws IllegalStateException if the rules have an error */
    static DroolsQuotas flat() throws IOException {
        return new DroolsQuotas(FLAT, List.of());
    }

    /** For the ledger's facts, with the thresholds of {@code pack}. @throws IllegalStateException if the rules have an error */
    static DroolsQuotas joining(PolicyPack pack) throws IOException {
        return new DroolsQuotas(JOINING, PackThreshold.of(pack));
    }

    /** What the rules raise of {@code quotas}, beans or facts, in the order in which they fire. */
    List<Raised> judge(List<?> quotas, Way way) {
        List<Raised> raised = new ArrayList<>();
        switch (way) {
            case ONE_SESSION -> inSession(quotas, raised);
            case SESSION_PER_THOUSAND -> {
                for (int from = 0; from < quotas.size(); from += BATCH) {
                    inSession(quotas.subList(from, Math.min(from + BATCH, quotas.size())), raised);
                }
            }
            case STATELESS -> stateless(base, raised).execute(withThresholds(quotas));
            case STATELESS_SEQUENTIAL -> stateless(sequential, raised).execute(withThresholds(quotas));
            case STATELESS_SEQUENTIAL_PER_THOUSAND -> {
                StatelessKieSession session = stateless(sequential, raised);
                for (int from = 0; from < quotas.size(); from += BATCH) {
                    session.execute(withThresholds(quotas.subList(from, Math.min(from + BATCH, quotas.size()))));
                }
            }
        }
        return raised;
    }

    private Iterable<?> withThresholds(List<?> quotas) {
        return thresholds.isEmpty() ? quotas : Iterables.concat(thresholds, quotas);
    }

    private void inSession(List<?> quotas, List<Raised> raised) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("raised", raised);
            thresholds.forEach(session::insert);
            for (Object quota : quotas) {
                session.insert(quota);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private static StatelessKieSession stateless(KieBase base, List<Raised> raised) {
        StatelessKieSession session = base.newStatelessKieSession();
        session.setGlobal("raised", raised);
        return session;
    }

    private static String text(String rules) throws IOException {
        try (InputStream in = DroolsQuotas.class.getResourceAsStream(rules)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + rules);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
