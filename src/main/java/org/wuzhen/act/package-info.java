/** An act worth recording: who did what, in which post, for whom, on which case and why. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.wuzhen.act;
