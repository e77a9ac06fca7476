package org.daohu.javalin.rest;

import org.daohu.Mask;
import org.daohu.policy.PackFault;

/** A fault of a policy pack, as answers show it. */
record PackFaultView(String path, String found, String allowedZh, String allowedEn) {

    static PackFaultView of(PackFault fault) {
        return new PackFaultView(fault.path(), Mask.inText(fault.found()), fault.allowedZh(), fault.allowedEn());
    }
}
