/** The tables of the exchange with departments. */
package org.wuzhen.department.store;
