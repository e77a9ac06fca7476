package org.daohu.testkit;
/** x */
public abstract class RegisterContract {}
