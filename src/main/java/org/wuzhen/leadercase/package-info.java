/** 专诊·领导包案: a leader takes a grave dispute into personal charge, and only the leader's signature ends it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "deadline", "directory", "casefile", "casefile::number", "engine", "access"})
package org.wuzhen.leadercase;
