package org.wuzhen.relapse;

import java.time.LocalDate;

/** Who watches a dispute that cannot be settled now, how, and until when it is looked at again (稳控). */
public record Watch(String unit, String watcher, String measures, LocalDate nextLook) {}
