/** The pages of re-examinations. */
package org.wuzhen.relapse.web;
