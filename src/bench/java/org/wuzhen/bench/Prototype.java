package org.wuzhen.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Stage;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Post;

/** A case that was really worked, as a mould: all its rows, with what differs from copy to copy taken out. */
final class Prototype {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<String> ENGINE_DUE = Set.of("due_date_", "duedate_", "job_duedate_", "follow_up_date_");
    private static final int NEAR = 400;

    /** A row as read: values as text, null where there are none. */
    record Row(String[] values) {}

    /** What is known of people and centres. */
    interface Surroundings {
        /** The post that a person holds at a centre, with the department; null when none. */
        Seat seat(String login, String centre);

        String nameOf(String login);

        Centre centre(String code);

        boolean person(String login);

        boolean shared(String uuid);
    }

    record Seat(Post post, String department) {}

    final String number;
    final String centre;
    final Stage stage;
    final String result;
    final DisputeType type;
    final boolean restricted;
    final LocalDate registered;
    final LocalDate lastAct;
    final int daysBehindWall;
    final List<String> groups = new ArrayList<>();
    final List<String> tasks = new ArrayList<>();
    final boolean assigned;
    final String department;
    final List<Seat> cast = new ArrayList<>();
    final List<String> castLogins = new ArrayList<>();
    final List<String[]> papers = new ArrayList<>();
    final Map<String, Integer> idCounts = new HashMap<>();
    int people;

    private final Map<String, Map<String, Integer>> ids = new HashMap<>();
    private final Map<String, Integer> uuids = new HashMap<>();
    private final Map<String, Integer> paperAt = new LinkedHashMap<>();
    private final Map<String, Integer> partyAt = new LinkedHashMap<>();
    private final Surroundings around;
    private final Centre home;
    private final Map<Tables.Table, List<Row>> rows;
    private final Map<Tables.Table, List<Part[]>> moulds = new HashMap<>();
    private Pattern differing;

    Prototype(String number, Map<Tables.Table, List<Row>> rows, LocalDate today, Surroundings around) {
        this.number = number;
        this.rows = rows;
        this.around = around;
        Map<String, String> file = first("case_file");
        this.centre = file.get("centre");
        this.home = around.centre(centre);
        this.stage = Stage.valueOf(file.get("stage"));
        this.result = file.get("result");
        this.type = DisputeType.valueOf(file.get("dispute_type"));
        this.restricted = "true".equals(file.get("restricted"));
        this.registered = day(file.get("registered_at"));
        this.lastAct = all("ledger_timeline")
                .map(row -> day(row.get("at")))
                .max(Comparator.naturalOrder())
                .orElse(registered);
        this.daysBehindWall = (int) ChronoUnit.DAYS.between(lastAct, today);
        all("act_ru_task").forEach(task -> tasks.add(task.get("task_def_key_")));
        this.assigned = all("act_ru_task").anyMatch(task -> task.get("assignee_") != null);
        all("act_ru_identitylink")
                .map(link -> link.get("group_id_"))
                .filter(group -> group != null)
                .distinct()
                .forEach(groups::add);
        Set<String> open = all("opinion_request")
                .filter(request -> request.get("ended_at") == null)
                .map(request -> request.get("department"))
                .collect(Collectors.toSet());
        this.department = open.size() == 1 ? open.iterator().next() : null;
        all("case_number").forEach(row -> {
            if (!row.get("series").equals("case")) {
                paperAt.put(row.get("number"), papers.size());
                papers.add(new String[] {row.get("series"), row.get("number")});
            }
        });
        rows.forEach((table, its) -> {
            int at = at(table, "id");
            if (at >= 0 && !table.engine()) {
                Map<String, Integer> known = ids.computeIfAbsent(table.name(), name -> new HashMap<>());
                its.forEach(row -> known.putIfAbsent(row.values()[at], known.size()));
                idCounts.put(table.name(), known.size());
            }
        });
        all("case_party").forEach(party -> partyAt.putIfAbsent(party.get("name"), people++));
        prepare();
    }

    /** The rows of a table as moulds, made when first asked for. */
    synchronized List<Part[]> mould(Tables.Table table) {
        return moulds.computeIfAbsent(table, t -> rows.getOrDefault(t, List.of()).stream()
                .map(row -> mould(t, row))
                .toList());
    }

    boolean isOpen() {
        return !tasks.isEmpty();
    }

    private void prepare() {
        Set<String> logins = new LinkedHashSet<>();
        Pattern word = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");
        rows.values()
                .forEach(its -> its.forEach(row -> {
                    for (String value : row.values()) {
                        if (value != null && value.length() < 2000) {
                            Matcher found = word.matcher(value);
                            while (found.find()) {
                                if (around.person(found.group())) {
                                    logins.add(found.group());
                                }
                            }
                        }
                    }
                }));
        for (String login : logins) {
            Seat seat = around.seat(login, centre);
            if (seat != null) {
                cast.add(seat);
                castLogins.add(login);
            }
        }
        List<String> words = new ArrayList<>();
        words.add("BH\\d{14,}");
        words.add(UUID.pattern());
        words.add("(?<=⟦\\S{1,9} \\S{1,40} #)\\d+(?=⟧)");
        paperAt.keySet().forEach(paper -> words.add(Pattern.quote(paper)));
        Stream.of(home.name(), home.committee(), home.shortName()).forEach(name -> words.add(Pattern.quote(name)));
        castLogins.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(login -> words.add("(?<![A-Za-z0-9_.-])" + Pattern.quote(login) + "(?![A-Za-z0-9_-])"));
        castLogins.forEach(login -> words.add(Pattern.quote(around.nameOf(login))));
        partyAt.keySet().stream()
                .filter(name -> name.length() >= 2)
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(name -> words.add(Pattern.quote(name)));
        words.add("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");
        words.add("(?<!\\d)\\d{4}年\\d{1,2}月\\d{1,2}日");
        words.add("(?<=[A-Z]\\.)" + centre + "(?![0-9])");
        if (department != null) {
            words.add("(?<![A-Z_])" + department + "(?![A-Z_])");
        }
        differing = Pattern.compile(String.join("|", words));
    }

    private Part[] mould(Tables.Table table, Row row) {
        List<Part> parts = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        List<Tables.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                same.append('\t');
            }
            String value = row.values()[i];
            if (value == null) {
                same.append("\\N");
                continue;
            }
            List<Object> pieces = pieces(table, columns.get(i), value, row);
            for (Object piece : pieces) {
                if (piece instanceof Part part) {
                    if (!same.isEmpty()) {
                        parts.add(Part.same(same.toString()));
                        same.setLength(0);
                    }
                    parts.add(part);
                } else {
                    same.append(escaped((String) piece));
                }
            }
        }
        same.append('\n');
        parts.add(Part.same(same.toString()));
        return parts.toArray(Part[]::new);
    }

    private List<Object> pieces(Tables.Table table, Tables.Column column, String value, Row row) {
        String name = column.name();
        String place = table.name() + "." + name;
        if (!table.engine()) {
            if (name.equals("id") && ids.containsKey(table.name())) {
                return List.of(id(table.name(), value));
            }
            String referred = table.references().get(name);
            if (referred != null) {
                return ids.getOrDefault(referred, Map.of()).containsKey(value)
                        ? List.of(id(referred, value))
                        : List.of(value);
            }
        }
        switch (place) {
            case "case_file.joined_into":
                return List.of((Part) (out, copy) -> out.add(copy.joinedInto));
            case "case_file.channel_ref":
                return List.of(value + "-", (Part) (out, copy) -> out.add(Long.toString(copy.turn)));
            case "case_number.number", "case_number.period", "case_number.sequence":
                return List.of(allotted(table, row, name));
            case "mediation_session.attended", "mediation_investigation.asked_parties":
                return listed(value);
            case "dossier_volume.seal":
                return List.of(sealOf(get(table, row, "register")));
            case "dossier_volume.register":
                return register(value);
            default:
                break;
        }
        if (table.name().equals("case_party")) {
            Part own = ofParty(table, row, name);
            if (own != null) {
                return List.of(own);
            }
        }
        if (place.equals("case_sealed_text.text_sealed") || place.equals("case_sealed_text.text_hash")) {
            return List.of(ofSealedText(table, row, name));
        }
        if (value.equals(centre)
                && (name.contains("centre") || name.equals("organisation") || isCentre(table, row, name))) {
            return List.of((Part) (out, copy) -> out.add(copy.centre.code()));
        }
        if (name.equals("community")) {
            return List.of((Part) (out, copy) -> out.add(copy.community));
        }
        if (name.equals("long_") && isDate(table, row)) {
            long millis = Long.parseLong(value);
            return List.of((Part) (out, copy) -> out.add(Long.toString(millis + copy.days * 86_400_000L)));
        }
        if (column.type().startsWith("timestamp") || column.type().equals("date")) {
            boolean wall = table.engine() && !ENGINE_DUE.contains(name);
            LocalDate day = LocalDate.parse(value.substring(0, 10));
            return List.of(
                    (Part) (out, copy) -> out.add(
                            day.plusDays(wall ? copy.wallDays : copy.days).toString()),
                    value.substring(10));
        }
        return switch (column.type()) {
            case "text", "character varying", "jsonb" -> told(value);
            default -> List.of(value);
        };
    }

    /** A text with whatever differs taken out. */
    private List<Object> told(String value) {
        Matcher found = differing.matcher(value);
        List<Object> pieces = new ArrayList<>();
        int at = 0;
        while (found.find()) {
            Object piece = different(found.group());
            if (piece == null) {
                continue;
            }
            if (found.start() > at) {
                pieces.add(value.substring(at, found.start()));
            }
            pieces.add(piece);
            at = found.end();
        }
        if (at < value.length()) {
            pieces.add(value.substring(at));
        }
        return pieces;
    }

    private Part different(String found) {
        if (found.equals(number)) {
            return (out, copy) -> out.add(copy.number);
        }
        if (found.startsWith("BH")) {
            return (out, copy) -> out.add(copy.joinedInto);
        }
        if (UUID.matcher(found).matches()) {
            if (around.shared(found)) {
                return null;
            }
            int index = uuids.computeIfAbsent(found, id -> uuids.size());
            return (out, copy) -> out.add(copy.uuid(index));
        }
        if (paperAt.containsKey(found)) {
            int index = paperAt.get(found);
            return (out, copy) -> out.add(copy.papers[index]);
        }
        if (found.equals(home.name())) {
            return (out, copy) -> out.add(copy.centre.name());
        }
        if (found.equals(home.committee())) {
            return (out, copy) -> out.add(copy.centre.committee());
        }
        if (found.equals(home.shortName())) {
            return (out, copy) -> out.add(copy.centre.shortName());
        }
        if (found.equals(centre)) {
            return (out, copy) -> out.add(copy.centre.code());
        }
        if (found.equals(department)) {
            return (out, copy) -> out.add(copy.department);
        }
        int login = castLogins.indexOf(found);
        if (login >= 0) {
            return (out, copy) -> out.add(copy.logins[login]);
        }
        if (partyAt.containsKey(found)) {
            return named(found, partyAt.get(found));
        }
        for (int i = 0; i < castLogins.size(); i++) {
            if (found.equals(around.nameOf(castLogins.get(i)))) {
                int index = i;
                return (out, copy) -> out.add(copy.names[index]);
            }
        }
        if (found.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(found);
            return isNear(day) ? (out, copy) -> out.add(day.plusDays(copy.days).toString()) : null;
        }
        if (found.endsWith("日")) {
            String[] numbers = found.split("[年月日]");
            LocalDate day = LocalDate.of(
                    Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
            return isNear(day)
                    ? (out, copy) -> {
                        LocalDate moved = day.plusDays(copy.days);
                        out.add(moved.getYear() + "年" + moved.getMonthValue() + "月" + moved.getDayOfMonth() + "日");
                    }
                    : null;
        }
        Integer sealed = ids.getOrDefault("case_sealed_text", Map.of()).get(found);
        return sealed == null ? null : id("case_sealed_text", found);
    }

    private boolean isNear(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(day, registered)) <= NEAR;
    }

    private Part id(String table, String value) {
        int index = ids.get(table).get(value);
        return (out, copy) -> out.add(Long.toString(copy.id(table, index)));
    }

    private List<Object> listed(String value) {
        List<Object> pieces = new ArrayList<>();
        for (String party : value.split(",", -1)) {
            if (!pieces.isEmpty()) {
                pieces.add(",");
            }
            pieces.add(ids.getOrDefault("case_party", Map.of()).containsKey(party) ? id("case_party", party) : party);
        }
        return pieces;
    }

    /** The list of a volume names its papers by their ids at the beginning of each line. */
    private List<Object> register(String value) {
        List<Object> pieces = new ArrayList<>();
        String[] lines = value.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher paper =
                    Pattern.compile("^\\[\"(\\d+)\"(.*)$", Pattern.DOTALL).matcher(lines[i]);
            if (i > 0) {
                pieces.add("\n");
            }
            if (paper.matches() && ids.getOrDefault("case_record", Map.of()).containsKey(paper.group(1))) {
                pieces.add("[\"");
                pieces.add(id("case_record", paper.group(1)));
                pieces.add("\"");
                pieces.addAll(told(paper.group(2)));
            } else {
                pieces.addAll(told(lines[i]));
            }
        }
        return pieces;
    }

    private Part sealOf(String register) {
        Part[] parts = register(register).stream()
                .map(piece -> piece instanceof Part part ? part : Part.same((String) piece))
                .toArray(Part[]::new);
        return (out, copy) -> {
            Part.Text text = new Part.Text();
            for (Part part : parts) {
                part.write(text, copy);
            }
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(text.bytes(), 0, text.length());
                out.add(HexFormat.of().formatHex(digest.digest()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private Part allotted(Tables.Table table, Row row, String column) {
        boolean ofCase = get(table, row, "series").equals("case");
        Integer paper = paperAt.get(get(table, row, "number"));
        return switch (column) {
            case "number" -> (out, copy) -> out.add(ofCase ? copy.number : copy.papers[paper]);
            case "period" -> (out, copy) -> out.add(ofCase ? copy.number.substring(4, 12) : year(copy.papers[paper]));
            default ->
                (out, copy) -> out.add(Long.toString(
                        ofCase ? Long.parseLong(copy.number.substring(12)) : sequence(copy.papers[paper])));
        };
    }

    private static String year(String paper) {
        return paper.substring(paper.indexOf('〔') + 1, paper.indexOf('〕'));
    }

    private static long sequence(String paper) {
        return Long.parseLong(paper.substring(paper.indexOf('〕') + 1, paper.indexOf('号')));
    }

    private Part named(String original, int index) {
        boolean person = all("case_party")
                .anyMatch(party ->
                        party.get("name").equals(original) && party.get("kind").equals("PERSON"));
        return person
                ? (out, copy) -> out.add(copy.people[index].name())
                : (out, copy) -> {
                    out.add(copy.people[index].name());
                    out.add(original);
                };
    }

    private Part ofParty(Tables.Table table, Row row, String column) {
        String name = get(table, row, "name");
        int index = partyAt.get(name);
        boolean minor = get(table, row, "minor").equals("true");
        return switch (column) {
            case "name" -> named(name, index);
            case "gender" -> minor ? null : (out, copy) -> out.add(copy.people[index].woman() ? "女" : "男");
            case "birth_date" ->
                minor ? null : (out, copy) -> out.add(copy.people[index].birth().toString());
            case "id_sealed" -> (out, copy) -> out.add(copy.sealed(copy.people[index].idNumber()));
            case "id_hash" -> (out, copy) -> out.add(copy.hash(copy.people[index].idNumber()));
            case "phone_sealed" -> (out, copy) -> out.add(copy.sealed(copy.people[index].phone()));
            case "phone_hash" -> (out, copy) -> out.add(copy.hash(copy.people[index].phone()));
            default -> null;
        };
    }

    private Part ofSealedText(Tables.Table table, Row row, String column) {
        int index = ids.get("case_sealed_text").get(get(table, row, "id"));
        boolean hash = column.equals("text_hash");
        return (out, copy) -> {
            String clear = "190%08d".formatted((copy.turn * 31 + index) % 100_000_000L);
            out.add(hash ? copy.hash(clear) : copy.sealed(clear));
        };
    }

    private static boolean isCentre(Tables.Table table, Row row, String column) {
        return table.engine()
                && (column.equals("text_") || column.equals("text2_"))
                && Set.of("centre", "officerCentre").contains(get(table, row, named(table)));
    }

    private static String named(Tables.Table table) {
        return at(table, "name_") >= 0 ? "name_" : at(table, "clause_name_") >= 0 ? "clause_name_" : "id_";
    }

    private static boolean isDate(Tables.Table table, Row row) {
        String type = at(table, "var_type_") >= 0 ? "var_type_" : "type_";
        return at(table, type) >= 0 && "date".equals(get(table, row, type));
    }

    private static String get(Tables.Table table, Row row, String column) {
        return row.values()[at(table, column)];
    }

    private static int at(Tables.Table table, String column) {
        List<Tables.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, String> first(String table) {
        return all(table).findFirst().orElseThrow(() -> new IllegalStateException(number + " has no " + table));
    }

    private Stream<Map<String, String>> all(String name) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .flatMap(entry -> entry.getValue().stream().map(row -> {
                    Map<String, String> values = new HashMap<>();
                    List<Tables.Column> columns = entry.getKey().columns();
                    for (int i = 0; i < columns.size(); i++) {
                        values.put(columns.get(i).name(), row.values()[i]);
                    }
                    return values;
                }));
    }

    /** The day in the office of a moment that was read in UTC. */
    private static LocalDate day(String moment) {
        return OffsetDateTime.parse(moment.replace(' ', 'T').replaceAll("([+-]\\d\\d)$", "$1:00"))
                .atZoneSameInstant(OFFICE)
                .toLocalDate();
    }

    private static String escaped(String text) {
        if (text.chars().noneMatch(c -> c == '\\' || c == '\t' || c == '\n' || c == '\r')) {
            return text;
        }
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    @Override
    public String toString() {
        return number + " " + stage + " " + result + " " + type + " " + tasks + " " + groups;
    }
}
