/** The exchange with other departments: what they are asked about a case, how it gets there once and only once, and what they answer. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "casefile::number", "deadline", "directory", "engine", "access", "sealing"})
package org.wuzhen.department;
