/** The tables of matters in departments' hands. */
package org.wuzhen.handling.store;
