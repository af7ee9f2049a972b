package org.wuzhen.office;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Roster;
import org.wuzhen.directory.Roster.Member;
import org.wuzhen.directory.Roster.Search;
import org.wuzhen.office.workbook.OneRow;

/** 人员与岗位: everybody, found by name, log-in name, centre and post. What was looked for stays out of every address. */
@Controller
class PeoplePage {

    private static final String SEARCH = "office.people.search";
    private static final int ON_A_PAGE = 30;
    private static final int LONGEST_TEXT = 40;

    private final OfficeDoor door;
    private final Roster roster;
    private final Directory directory;
    private final PostWords words;
    private final OneRow row;

    PeoplePage(OfficeDoor door, Roster roster, Directory directory, PostWords words, OneRow row) {
        this.door = door;
        this.roster = roster;
        this.directory = directory;
        this.words = words;
        this.row = row;
    }

    /** Somebody as the list tells it. */
    record Line(String id, String name, List<String> posts, String state) {}

    @GetMapping("/office")
    String start() {
        door.visitor();
        return "redirect:/office/people";
    }

    @GetMapping("/office/people")
    String show(@RequestParam(defaultValue = "1") int page, HttpSession session, Model model) {
        OfficeDoor.Key key = door.visitor();
        List<Centre> centres = directory.centres().stream()
                .filter(centre -> key.reads(centre.code()))
                .toList();
        Search search = within(key, centres, session.getAttribute(SEARCH) instanceof Search kept ? kept : all());
        int total = roster.count(search);
        int pages = Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        List<Member> found = roster.find(search, (shown - 1) * ON_A_PAGE, ON_A_PAGE);
        Map<String, List<PostHolding>> posts = roster
                .holdingsOf(found.stream().map(Member::id).toList())
                .stream()
                .filter(held -> held.on(search.day()) && key.reads(held.centre()))
                .collect(Collectors.groupingBy(PostHolding::person, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("key", key);
        model.addAttribute("search", search);
        model.addAttribute("centres", centres);
        model.addAttribute("posts", Post.values());
        model.addAttribute("total", total);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "people",
                found.stream()
                        .map(member -> new Line(
                                member.id(),
                                member.name(),
                                posts.getOrDefault(member.id(), List.of()).stream()
                                        .map(words::of)
                                        .toList(),
                                state(member)))
                        .toList());
        return "office/people";
    }

    @PostMapping("/office/people")
    String search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(required = false) String clear,
            HttpSession session) {
        door.visitor();
        if (clear != null) {
            session.removeAttribute(SEARCH);
        } else {
            String wanted = text.strip();
            session.setAttribute(
                    SEARCH,
                    new Search(
                            wanted.isEmpty() ? null : wanted.substring(0, Math.min(LONGEST_TEXT, wanted.length())),
                            centre.isBlank() ? null : centre,
                            Arrays.stream(Post.values())
                                    .filter(one -> one.name().equals(post))
                                    .findFirst()
                                    .orElse(null),
                            left,
                            door.today()));
        }
        return "redirect:/office/people";
    }

    @GetMapping("/office/people/new")
    String newcomer(Model model) {
        door.keeper();
        return newcomer(Map.of(), Map.of(), model);
    }

    @PostMapping("/office/people/new")
    String register(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            Model model,
            RedirectAttributes after) {
        door.keeper();
        Map<String, String> typed = Map.of("登录名", login, "姓名", name);
        OneRow.Answer answer = row.enter("人员", typed, true);
        if (!answer.entered()) {
            return newcomer(typed, answer.problems(), model);
        }
        after.addFlashAttribute("done", "已登记。请接着任命岗位；账号另行开通。");
        return "redirect:/office/people/" + login.strip();
    }

    private static String newcomer(Map<String, String> typed, Map<String, String> problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "office/newcomer";
    }

    private Search all() {
        return new Search(null, null, null, false, door.today());
    }

    /** A street's director looks at their own centre only. */
    private Search within(OfficeDoor.Key key, List<Centre> centres, Search search) {
        String centre = search.centre();
        boolean theirs =
                centre != null && centres.stream().anyMatch(one -> one.code().equals(centre));
        String narrowed =
                theirs ? centre : key.readsAll() ? null : centres.get(0).code();
        return new Search(search.text(), narrowed, search.post(), search.left(), door.today());
    }

    private String state(Member member) {
        if (!member.active()) {
            return "已离职";
        }
        return member.lastDay() == null ? "在职" : "办理离职，最后工作日" + member.lastDay();
    }
}
