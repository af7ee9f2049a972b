/** The door for what departments send: who may come in, how much, how often, and what becomes of whoever may not. */
package org.wuzhen.department.callback;
