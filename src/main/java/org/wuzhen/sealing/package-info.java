/** Seals what may not lie open in the database, changes the keys it is sealed with, and masks what pages show of it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"act"})
package org.wuzhen.sealing;
