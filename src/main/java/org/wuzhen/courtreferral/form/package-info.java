/** The forms of mediation that a court refers. */
package org.wuzhen.courtreferral.form;
