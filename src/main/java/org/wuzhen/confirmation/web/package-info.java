/** The page on which the application letter is printed. */
package org.wuzhen.confirmation.web;
