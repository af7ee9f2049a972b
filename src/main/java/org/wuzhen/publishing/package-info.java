/** Editions: the whole family of models, rules and forms, published together. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"act", "engine", "access", "directory"})
package org.wuzhen.publishing;
