package org.wuzhen.access;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wuzhen.casefile.CaseFile;

/**
 * 查看: asks what for, and then shows one masked value in clear on a page that nothing keeps and that goes away by
 * itself. An address holds which value is meant, never the value.
 */
@Controller
@RequestMapping("/cases/{number}/reveal")
class RevealPage {

    private final CaseAccess access;
    private final Reveals reveals;
    private final RevealProperties properties;

    RevealPage(CaseAccess access, Reveals reveals, RevealProperties properties) {
        this.access = access;
        this.reveals = reveals;
        this.properties = properties;
    }

    @GetMapping
    String ask(
            @PathVariable String number,
            @RequestParam String field,
            @RequestParam long of,
            @RequestParam(required = false) String framed,
            Model model) {
        CaseFile file = access.requireReadable(number);
        return ask(file, known(file, field, of), "", "", null, framed != null, model);
    }

    @PostMapping
    String show(
            @PathVariable String number,
            @RequestParam String field,
            @RequestParam long of,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) String framed,
            Model model) {
        CaseFile file = access.requireReadable(number);
        Reveals.Hidden hidden = known(file, field, of);
        Reveals.Purpose what = Arrays.stream(Reveals.Purpose.values())
                .filter(p -> p.name().equals(purpose))
                .findFirst()
                .orElse(null);
        String problem = Reveals.problem(what, note);
        if (problem != null) {
            return ask(file, hidden, purpose, note, problem, framed != null, model);
        }
        model.addAttribute("value", reveals.reveal(file, hidden, what, note.isBlank() ? null : note.strip()));
        model.addAttribute("purpose", what.label());
        model.addAttribute("seconds", properties.shownFor());
        fill(file, hidden, framed != null, model);
        return "access/revealed";
    }

    private Reveals.Hidden known(CaseFile file, String field, long of) {
        return Arrays.stream(Reveals.Field.values())
                .filter(f -> f.name().equals(field))
                .findFirst()
                .flatMap(f -> reveals.hidden(file, f, of))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String ask(
            CaseFile file,
            Reveals.Hidden hidden,
            String purpose,
            String note,
            String problem,
            boolean framed,
            Model model) {
        model.addAttribute("purposes", Reveals.Purpose.values());
        model.addAttribute("chosen", purpose);
        model.addAttribute("note", note);
        model.addAttribute("problem", problem);
        fill(file, hidden, framed, model);
        return "access/reveal";
    }

    private static void fill(CaseFile file, Reveals.Hidden hidden, boolean framed, Model model) {
        model.addAttribute("number", file.number().value());
        model.addAttribute("field", hidden.field());
        model.addAttribute("of", hidden.of());
        model.addAttribute("whose", hidden.whose());
        model.addAttribute("masked", hidden.masked());
        model.addAttribute("framed", framed);
    }
}
