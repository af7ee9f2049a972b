package org.wuzhen.mediation;

import java.util.Optional;

/**
 * A session of a case.
 *
 * @param number 1, 2 … in the case
 * @param held empty until it was held
 */
public record Session(int number, SessionPlan plan, Optional<SessionRecord> held) {}
