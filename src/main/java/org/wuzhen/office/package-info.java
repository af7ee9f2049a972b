/** The pages on which the office itself is kept: units, people and posts, secondments, authority, and their import. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "directory", "access", "deadline", "casefile", "engine", "sealing"})
package org.wuzhen.office;
