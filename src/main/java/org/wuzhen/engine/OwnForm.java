package org.wuzhen.engine;

import org.wuzhen.casefile.number.OwnNumber;

/** What stands behind one form of a task of a process of no case; its entries tell {@link FormEntry#ownNumber()}. */
public interface OwnForm extends TaskForm<OwnNumber> {}
