/** The pages of 问诊. */
package org.wuzhen.care.web;
