package org.wuzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;
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

    /**
     * Found out when a page shows it, and then once: who looks (null before the log-in), the menu of this person, and
     * what there is to tell on the page on which somebody begins.
     */
    @ModelAttribute
    void header(Model page, HttpServletRequest request) {
        Shown<Viewer> viewer = new Shown<>(() -> viewers.current().orElse(null));
        page.addAttribute("viewer", viewer);
        page.addAttribute("menu", new Shown<>(() -> menu(viewer.getValue())));
        page.addAttribute("here", path(request)); // the menu marks it
        page.addAttribute("notices", new Shown<>(() -> isFirst(request) ? notices(viewer.getValue()) : List.of()));
    }

    private List<MenuOffers.Entry> menu(Viewer viewer) {
        return Stream.ofNullable(viewer)
                .flatMap(present -> offers.stream().flatMap(offer -> offer.entries(present).stream()))
                .sorted(Comparator.comparingInt(MenuOffers.Entry::order))
                .toList();
    }

    private List<NoticeOffers.Notice> notices(Viewer viewer) {
        return Stream.ofNullable(viewer)
                .flatMap(present -> notices.stream().flatMap(offer -> offer.notices(present).stream()))
                .toList();
    }

    private static boolean isFirst(HttpServletRequest request) {
        return FIRST_PAGES.contains(path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** What is asked for when the page comes to it, and remembered: an interface never asks. */
    private static class Shown<T> extends LazyContextVariable<T> {

        private final Supplier<T> value;

        Shown(Supplier<T> value) {
            this.value = value;
        }

        @Override
        protected T loadValue() {
            return value.get();
        }
    }
}
