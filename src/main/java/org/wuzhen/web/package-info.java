/** Layout, error pages and security wiring. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access"})
package org.wuzhen.web;
