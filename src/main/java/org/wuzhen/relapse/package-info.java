/** Re-examination of closed cases (复诊): what was agreed then and what is now, a new plan, a conclusion after a hearing, or holding. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "deadline", "directory", "casefile", "casefile::number", "engine", "access"})
package org.wuzhen.relapse;
