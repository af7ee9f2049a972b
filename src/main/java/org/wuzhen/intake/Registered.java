package org.wuzhen.intake;

import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.Variables;

/** A dispute that has its number, and the variables with which its journey begins. */
public record Registered(CaseNumber number, Variables startVariables) {}
