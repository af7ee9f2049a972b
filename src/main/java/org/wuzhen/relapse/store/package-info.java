/** Where re-examinations are kept. */
package org.wuzhen.relapse.store;
