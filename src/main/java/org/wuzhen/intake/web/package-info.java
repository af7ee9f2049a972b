/** The interface by which other systems report disputes. */
package org.wuzhen.intake.web;
