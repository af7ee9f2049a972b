/** The rounds of a centre, one round, and a visit as it is recorded on a phone. */
package org.wuzhen.outreach.web;
