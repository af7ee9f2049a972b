/** Raising a case (提级): proposed by rule or by hand, handed over by a sheet, received or refused, and followed by its first receiver. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "deadline", "directory", "casefile", "casefile::number", "engine", "access"})
package org.wuzhen.escalation;
