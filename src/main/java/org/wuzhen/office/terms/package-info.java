/** 期限计算: when a term of the rule table would end, for a page and for other systems. */
package org.wuzhen.office.terms;
