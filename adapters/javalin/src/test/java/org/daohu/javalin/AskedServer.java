package org.daohu.javalin;

import org.daohu.javalin.RunningServer.Client;

/** The servers that all of {@link EveryAnswerTest} asks, so that together they see every answer of the contract. */
interface AskedServer {

    /** One over the shipped county. */
    RunningServer server();

    /** One with narrow limits. */
    RunningServer narrow();

    default Client as(String account) {
        return server().as(account);
    }
}
