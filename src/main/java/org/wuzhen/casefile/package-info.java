/** The case: its number, parties, stage, decisions, clocks and notices. Owns the case_* tables. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"act", "deadline", "directory", "sealing"})
package org.wuzhen.casefile;
