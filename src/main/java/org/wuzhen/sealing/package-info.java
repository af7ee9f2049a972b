/** Seals what may not lie open in the database: ID numbers and phones. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.wuzhen.sealing;
