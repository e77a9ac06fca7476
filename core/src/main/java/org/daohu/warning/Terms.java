package org.daohu.warning;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.ledger.Dataset;
import org.daohu.policy.PolicyPack;

/**
 * What all questions of an evaluation share. Immutable and thread-safe.
 *
 * @param pack the policy pack
 * @param absent datasets that the host does not have
 * @param asOf the date at which everything is judged
 */
record Terms(PolicyPack pack, ImmutableSet<Dataset> absent, LocalDate asOf) {}
