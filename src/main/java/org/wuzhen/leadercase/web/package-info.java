/** The page on which a leader is put in charge. */
package org.wuzhen.leadercase.web;
