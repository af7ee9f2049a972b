/** Pages for those who watch over the exchange with departments. */
package org.wuzhen.department.web;
