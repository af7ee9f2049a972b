package org.wuzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.NoticeOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;

/** Puts on every page who looks at it, and where this person may go from there. */
@ControllerAdvice
class PageHeader {

    private static final Set<String> FIRST_PAGES = Set.of("/", "/cases", "/worklist");

    private final Viewers viewers;
    private final List<MenuOffers> offers;
    private final List<NoticeOffers> notices;

    PageHeader(Viewers viewers, List<MenuOffers> offers, List<NoticeOffers> notices) {
        this.viewers = viewers;
        this.offers = offers;
        this.notices = notices;
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

    /** The address of the page, which the menu marks. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return path(request);
    }

    /** What there is to tell on the page on which somebody begins; empty on every other. */
    @ModelAttribute("notices")
    List<NoticeOffers.Notice> notices(HttpServletRequest request) {
        if (!FIRST_PAGES.contains(path(request))) {
            return List.of();
        }
        return viewers.current().stream()
                .flatMap(viewer -> notices.stream().flatMap(offer -> offer.notices(viewer).stream()))
                .toList();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
