/** The supervisor's desk, and the supervision orders of a case. */
package org.wuzhen.supervision.web;
