package org.wuzhen.office.workbook;

import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.Directory;

/** Where the acts of an import are done. */
record Desks(Directory directory, DelegatedAuthorities authorities) {}
