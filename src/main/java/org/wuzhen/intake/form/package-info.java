/** What stands behind the forms of intake and the start form of the journey. */
package org.wuzhen.intake.form;
