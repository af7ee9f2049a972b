package org.wuzhen.office;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Roster;
import org.wuzhen.directory.Roster.Member;
import org.wuzhen.directory.SecondmentMode;

/** 派驻: which department has which officers at which centre today, and where nobody is. */
@Controller
class SecondmentsPage {

    private final OfficeDoor door;
    private final Roster roster;
    private final Directory directory;

    SecondmentsPage(OfficeDoor door, Roster roster, Directory directory) {
        this.door = door;
        this.roster = roster;
        this.directory = directory;
    }

    /** One centre: a cell for each resident department, and whoever else comes when called. */
    record Row(Centre centre, List<Cell> cells, List<Officer> others, long gaps) {}

    /** The officers of one department at one centre; none is a gap. */
    record Cell(String department, List<Officer> officers) {

        public boolean gap() {
            return officers.isEmpty();
        }
    }

    /** An officer and how they are present. */
    record Officer(String id, String name, String department, String mode, boolean onCall) {}

    @GetMapping("/office/secondments")
    String show(Model model) {
        OfficeDoor.Key key = door.visitor();
        List<Department> resident =
                directory.departments().stream().filter(Department::resident).toList();
        Set<String> residentCodes = resident.stream().map(Department::code).collect(Collectors.toSet());
        List<PostHolding> held = roster.holdingOn(Post.SECONDED_OFFICER, door.today()).stream()
                .filter(one -> one.department() != null && key.reads(one.centre()))
                .toList();
        Map<String, String> names = roster
                .members(held.stream().map(PostHolding::person).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Member::name));
        Map<String, String> departments =
                directory.departments().stream().collect(Collectors.toMap(Department::code, Department::shortName));
        Map<String, List<PostHolding>> byCentre = held.stream().collect(Collectors.groupingBy(PostHolding::centre));
        List<Row> rows = directory.centres().stream()
                .filter(centre -> key.reads(centre.code()))
                .map(centre -> {
                    List<PostHolding> here = byCentre.getOrDefault(centre.code(), List.of());
                    List<Cell> cells = resident.stream()
                            .map(department -> new Cell(
                                    department.shortName(),
                                    here.stream()
                                            .filter(one -> one.department().equals(department.code()))
                                            .map(one -> officer(one, names, departments))
                                            .toList()))
                            .toList();
                    List<Officer> others = here.stream()
                            .filter(one -> !residentCodes.contains(one.department()))
                            .map(one -> officer(one, names, departments))
                            .toList();
                    return new Row(
                            centre,
                            cells,
                            others,
                            cells.stream().filter(Cell::gap).count());
                })
                .toList();
        model.addAttribute("departments", resident);
        model.addAttribute("rows", rows);
        model.addAttribute("gaps", rows.stream().mapToLong(Row::gaps).sum());
        model.addAttribute("today", door.today());
        return "office/secondments";
    }

    private static Officer officer(PostHolding held, Map<String, String> names, Map<String, String> departments) {
        return new Officer(
                held.person(),
                names.getOrDefault(held.person(), held.person()),
                departments.getOrDefault(held.department(), held.department()),
                held.mode() == null ? "方式未登记" : held.mode().label(),
                held.mode() == SecondmentMode.ON_CALL);
    }
}
