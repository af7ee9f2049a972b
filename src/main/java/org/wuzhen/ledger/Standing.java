package org.wuzhen.ledger;

import org.wuzhen.casefile.Stage;

/** How many lines that move stand in a stage under a light. */
record Standing(Stage stage, Lamp light, int count) {}
