/** The page on which a recusal or complaint is entered. */
package org.wuzhen.recusal.web;
