package org.wuzhen.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;

/** Puts on every page who looks at it, and where this person may go from there. */
@ControllerAdvice
class PageHeader {

    private final Viewers viewers;
    private final List<MenuOffers> offers;

    PageHeader(Viewers viewers, List<MenuOffers> offers) {
        this.viewers = viewers;
        this.offers = offers;
    }

    /** Null before the log-in. */
    @ModelAttribute("viewer")
    Viewer viewer() {
        return viewers.current().orElse(null);
    }

    /** Empty before the log-in. */
    @ModelAttribute("menu")
    List<MenuOffers.Entry> menu() {
        return viewers.current().stream()
                .flatMap(viewer -> offers.stream().flatMap(offer -> offer.entries(viewer).stream()))
                .sorted(Comparator.comparingInt(MenuOffers.Entry::order))
                .toList();
    }
}
