package org.wuzhen.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CasePath;
import org.wuzhen.engine.CasePath.PendingTimer;
import org.wuzhen.engine.CasePath.Run;
import org.wuzhen.engine.CasePath.State;
import org.wuzhen.engine.CasePath.Step;
import org.wuzhen.ledger.diagram.Drawing;
import org.wuzhen.ledger.diagram.Picture;
import org.wuzhen.ledger.diagram.Trace;
import org.wuzhen.publishing.Models;

/** The models of a case's own edition with the way that it took through them. */
@Component
@Transactional(readOnly = true)
class ProcessMap {

    private final CasePath path;
    private final Models models;

    /** A published model never changes. */
    private final Map<String, Drawing> drawings = new ConcurrentHashMap<>();

    ProcessMap(CasePath path, Models models) {
        this.path = path;
        this.models = models;
    }

    /**
     * A model with the way through it.
     *
     * @param models all models of the case
     * @param rounds the runs of this model, when there were several
     * @param svg the picture
     * @param here addresses on the page of the places where the case stands now
     * @param steps the way in words
     * @param waiting the timers that wait
     */
    record Sheet(
            String key,
            String name,
            int round,
            List<ModelLine> models,
            List<Integer> rounds,
            String svg,
            List<Here> here,
            List<StepLine> steps,
            List<String> waiting) {}

    /** A model of the case: whether the case went, is or was there. */
    record ModelLine(String key, String name, String state, boolean shown) {}

    /** A place where the case stands. */
    record Here(String name, String anchor) {}

    /**
     * A step in words.
     *
     * @param look class of its state
     * @param called key of the model that it called, or null
     * @param calledRound which run of that model
     */
    record StepLine(
            String name,
            String kind,
            String look,
            String state,
            String from,
            String to,
            String who,
            String called,
            int calledRound) {}

    /**
     * One model of a case.
     *
     * @param key of the model; null for the journey itself
     * @param round which of its runs, counted from 1; 0 for the latest
     * @return empty when the case has no such model or run
     */
    Optional<Sheet> sheet(CaseNumber number, String key, int round, Names names) {
        Way way = way(number);
        if (way == null) {
            return Optional.empty();
        }
        String shown = key == null ? way.journey().key() : key;
        return way.models().containsKey(shown) && round <= way.runsOf(shown).size()
                ? Optional.of(sheet(way, shown, round, names))
                : Optional.empty();
    }

    /** All models of a case, each run of each; for paper. */
    List<Sheet> sheets(CaseNumber number, Names names) {
        Way way = way(number);
        if (way == null) {
            return List.of();
        }
        return way.models().keySet().stream()
                .flatMap(key -> IntStream.rangeClosed(1, way.runsOf(key).size())
                        .mapToObj(round -> sheet(way, key, round, names)))
                .toList();
    }

    /** The runs of a case and the models that it can come to, the journey first, in the order of the calls. */
    private record Way(CaseNumber number, List<Run> runs, Map<String, Drawing> models, List<PendingTimer> timers) {

        Run journey() {
            return runs.get(0);
        }

        List<Run> runsOf(String key) {
            return runs.stream().filter(run -> run.key().equals(key)).toList();
        }
    }

    private Way way(CaseNumber number) {
        List<Run> runs = path.runs(number);
        if (runs.isEmpty()) {
            return null;
        }
        Map<String, String> edition = models.edition(runs.get(0).model());
        Map<String, Drawing> family = new LinkedHashMap<>();
        collect(runs.get(0).key(), edition, family);
        // what runs beside the journey, and what an earlier edition called
        runs.forEach(run -> family.computeIfAbsent(run.key(), key -> drawing(run.model())));
        return new Way(number, runs, family, path.timers(runs));
    }

    private void collect(String key, Map<String, String> edition, Map<String, Drawing> family) {
        if (edition.containsKey(key) && !family.containsKey(key)) {
            Drawing drawing = drawing(edition.get(key));
            family.put(key, drawing);
            drawing.calls().forEach(called -> collect(called, edition, family));
        }
    }

    private Drawing drawing(String model) {
        return drawings.computeIfAbsent(model, id -> Drawing.read(models.xml(id)));
    }

    private Sheet sheet(Way way, String key, int asked, Names names) {
        List<Run> runs = way.runsOf(key);
        int round = asked == 0 ? runs.size() : asked;
        Run run = round == 0 ? null : runs.get(round - 1);
        Drawing drawing = run == null ? way.models().get(key) : drawing(run.model());
        List<Step> steps = run == null ? List.of() : path.steps(run);
        names.load(steps.stream().map(Step::person));
        List<PendingTimer> timers = run == null
                ? List.of()
                : way.timers().stream()
                        .filter(timer -> timer.run().equals(run.id()))
                        .toList();
        String prefix = "m-" + key + "-" + round;
        Trace trace = Trace.of(
                drawing,
                steps,
                timers.stream()
                        .collect(Collectors.toMap(PendingTimer::element, ProcessMap::due, (first, later) -> first)));
        return new Sheet(
                key,
                drawing.name(),
                round,
                way.models().entrySet().stream()
                        .map(m -> new ModelLine(
                                m.getKey(),
                                m.getValue().name(),
                                state(way.runsOf(m.getKey())),
                                m.getKey().equals(key)))
                        .toList(),
                runs.size() < 2
                        ? List.of()
                        : IntStream.rangeClosed(1, runs.size()).boxed().toList(),
                Picture.of(drawing, trace, links(way, drawing, steps), prefix),
                here(drawing, steps, prefix),
                lines(way, drawing, steps, names),
                timers.stream()
                        .map(timer -> drawing.nameOf(timer.element()) + "：" + due(timer))
                        .toList());
    }

    private static String due(PendingTimer timer) {
        return timer.held() ? "已停止计时" : Moments.minute(timer.due()) + " 到时";
    }

    private static String state(List<Run> runs) {
        if (runs.isEmpty()) {
            return "未到";
        }
        String state = runs.stream().anyMatch(run -> run.ended() == null) ? "进行中" : "已结束";
        return runs.size() == 1 ? state : state + "，共" + runs.size() + "次";
    }

    /** A call leads to the model that it called in this case: to the latest run, or to the model as it is. */
    private static Map<String, String> links(Way way, Drawing drawing, List<Step> steps) {
        Map<String, String> links = new LinkedHashMap<>();
        drawing.callsByElement().forEach((element, called) -> {
            if (way.models().containsKey(called)) {
                int round = steps.stream()
                        .filter(step -> step.element().equals(element) && step.called() != null)
                        .reduce((earlier, later) -> later)
                        .map(step -> round(way, step.called()))
                        .orElse(0);
                links.put(element, address(way.number(), called, round));
            }
        });
        return links;
    }

    private static int round(Way way, String run) {
        return way.runs().stream()
                .filter(r -> r.id().equals(run))
                .findFirst()
                .map(r -> way.runsOf(r.key()).indexOf(r) + 1)
                .orElse(0);
    }

    private static String address(CaseNumber number, String key, int round) {
        return "/cases/" + number + "/process/" + key + (round == 0 ? "" : "/" + round);
    }

    private static List<Here> here(Drawing drawing, List<Step> steps, String prefix) {
        Set<String> elements = new LinkedHashSet<>();
        steps.stream()
                .filter(step ->
                        step.state() == State.FAILED || step.state() == State.HERE && !drawing.holds(step.element()))
                .forEach(step -> elements.add(step.element()));
        return elements.stream()
                .map(element -> new Here(drawing.nameOf(element), prefix + "-here-" + element))
                .toList();
    }

    private static List<StepLine> lines(Way way, Drawing drawing, List<Step> steps, Names names) {
        List<StepLine> lines = new ArrayList<>();
        for (Step step : steps) {
            if (drawing.holds(step.element()) || drawing.decides(step.element())) {
                continue;
            }
            Optional<Run> called = way.runs().stream()
                    .filter(run -> run.id().equals(step.called()))
                    .findFirst();
            boolean work = drawing.work(step.element());
            lines.add(new StepLine(
                    drawing.nameOf(step.element()),
                    drawing.kindOf(step.element()),
                    step.state().name().toLowerCase(Locale.ROOT),
                    Trace.words(step.state()),
                    Moments.minute(step.started()),
                    Moments.minute(step.ended()),
                    work
                            ? step.person() == null ? (step.ended() == null ? "待领取" : null) : names.of(step.person())
                            : null,
                    called.map(Run::key).orElse(null),
                    called.map(run -> round(way, run.id())).orElse(0)));
        }
        return lines;
    }
}
