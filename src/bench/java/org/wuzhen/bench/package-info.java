/** What only measures: databases filled to the size of years, and the figures taken on them. */
package org.wuzhen.bench;
