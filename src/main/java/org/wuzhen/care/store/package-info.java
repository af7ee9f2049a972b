/** The tables of 问诊. */
package org.wuzhen.care.store;
