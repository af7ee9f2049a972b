/** The pages of the lists. */
package org.wuzhen.lists.web;
