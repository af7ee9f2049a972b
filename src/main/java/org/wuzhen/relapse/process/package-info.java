/** What the model of a re-examination calls. */
package org.wuzhen.relapse.process;
