/** The tables of departments' opinions. */
package org.wuzhen.opinion.store;
