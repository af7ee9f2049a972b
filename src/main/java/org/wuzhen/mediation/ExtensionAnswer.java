package org.wuzhen.mediation;

/** What the law says to an extension. */
public sealed interface ExtensionAnswer {

    /** It was granted; timers and due dates have moved. */
    record Granted(TermSet term) implements ExtensionAnswer {}

    /** It is not possible, for this reason in Chinese. */
    record Refused(String reason) implements ExtensionAnswer {}
}
