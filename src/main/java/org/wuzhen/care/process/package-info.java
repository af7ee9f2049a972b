/** The steps of a contact that the office takes by itself. */
package org.wuzhen.care.process;
