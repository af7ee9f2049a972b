/** The pages on which staff do what concerns a case as a whole. */
package org.wuzhen.journey.web;
