package org.daohu.testkit;
/** x */
public final class LedgerArbitraries {}
