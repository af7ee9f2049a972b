package org.wuzhen.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;

/** Puts on every page who looks at it. */
@ControllerAdvice
class PageHeader {

    private final Viewers viewers;

    PageHeader(Viewers viewers) {
        this.viewers = viewers;
    }

    /** Null before the log-in. */
    @ModelAttribute("viewer")
    Viewer viewer() {
        return viewers.current().orElse(null);
    }
}
