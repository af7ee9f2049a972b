/** The tables of departments' handling. */
package org.wuzhen.handling.store;
