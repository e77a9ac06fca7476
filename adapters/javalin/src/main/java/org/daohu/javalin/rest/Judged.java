package org.daohu.javalin.rest;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.daohu.javalin.county.Comparison;
import org.daohu.javalin.county.County;
import org.daohu.javalin.county.JudgedCounty;
import org.daohu.javalin.county.Packs;
import org.daohu.policy.PolicyPack;

/**
 * 按日期和政策包核查 – the county as a request asks for it: as of which day, under which pack. Judging anew takes a core for a
 * while, so only so many requests may ask for other than the usual at once. Thread-safe.
 */
final class Judged {

    private static final int AT_ONCE = 2;

    private final Access access;
    private final County county;
    private final Packs packs;
    private final Semaphore judging = new Semaphore(AT_ONCE);

    Judged(Access access, County county, Packs packs) {
        this.access = access;
        this.county = county;
        this.packs = packs;
    }

    /** As the parameters {@code asOf} and {@code pack} ask for it. */
    JudgedCounty of(Context ctx) {
        String name = Params.text(ctx, "pack");
        LocalDate day = day(ctx);
        PolicyPack active = packs.active().pack();
        PolicyPack pack = name == null ? active : pack(name);
        if (day.equals(county.asOf()) && pack.equals(active)) {
            return access.judged(ctx);
        }
        return limited(() -> county.judged(access.caller(ctx).account().scope(), pack, day));
    }

    Comparison compared(Context ctx, PolicyPack from, PolicyPack to, LocalDate day) {
        return limited(() -> county.compared(access.caller(ctx).account().scope(), from, to, day));
    }

    LocalDate day(Context ctx) {
        LocalDate asked = Params.day(ctx, "asOf");
        return asked == null ? county.asOf() : asked;
    }

    PolicyPack pack(String name) {
        return packs.find(name).orElseThrow(ProblemException::notFound);
    }

    <T> T limited(Supplier<T> work) {
        if (!judging.tryAcquire()) {
            throw ProblemException.later(503, "BUSY", 2);
        }
        try {
            return work.get();
        } finally {
            judging.release();
        }
    }
}
