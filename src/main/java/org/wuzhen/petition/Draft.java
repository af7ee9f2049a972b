package org.wuzhen.petition;

import org.wuzhen.department.petition.HandlingOpinion.Decision;

/** A draft of the opinion: what was found, what is held of it, and on which ground. */
public record Draft(Decision decision, String facts, String opinion, String basis) {}
