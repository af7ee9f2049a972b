/** What every model, rule table and form must keep to, whoever drew it. */
package org.wuzhen.contract;
