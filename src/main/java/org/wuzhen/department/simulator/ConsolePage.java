package org.wuzhen.department.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The departments' page as it is shown: plain, in Chinese, without script. */
final class ConsolePage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int LINES = 60;

    private static final String STYLE = """
            body{font-family:system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:0;color:#1f2933;background:#f5f6f8;line-height:1.6}
            header{background:#12467b;color:#fff;padding:.8rem 1.5rem}header h1{font-size:1.2rem;margin:0}header p{margin:.2rem 0 0}
            main{max-width:78rem;margin:0 auto;padding:1rem 1.5rem}
            section{background:#fff;border:1px solid #d6dbe1;border-radius:6px;padding:.8rem 1.2rem;margin-bottom:1rem;overflow-x:auto}
            h2{font-size:1.05rem;margin:.2rem 0 .6rem}table{border-collapse:collapse;width:100%}
            th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #e5e8ec;vertical-align:top}th{background:#f0f3f6;white-space:nowrap}
            form.row{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end}label{display:flex;flex-direction:column;font-size:.9rem}
            label.check{flex-direction:row;gap:.3rem;align-items:center}input,select,button,textarea{font:inherit;padding:.3rem .5rem}
            button{background:#12467b;color:#fff;border:0;border-radius:4px;cursor:pointer;padding:.35rem .9rem}button.plain{background:#5b6570}
            .bad{color:#a8071a;font-weight:600}.dim{color:#5b6570}code{font-size:.85rem}
            """;

    private final Departments departments;
    private final Catalogue catalogue;
    private final Records records;
    private final Faults faults;
    private final Answers answers;
    private final Courier courier;

    ConsolePage(
            Departments departments,
            Catalogue catalogue,
            Records records,
            Faults faults,
            Answers answers,
            Courier courier) {
        this.departments = departments;
        this.catalogue = catalogue;
        this.records = records;
        this.faults = faults;
        this.answers = answers;
        this.courier = courier;
    }

    String html(Map<String, String> query) {
        StringBuilder html = new StringBuilder(1 << 15);
        html.append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<title>部门模拟器</title><style>")
                .append(STYLE)
                .append("</style></head><body><header><h1>部门模拟器</h1><p>")
                .append(catalogue.agencies().size())
                .append(" 个部门的演示接口，只在本机使用。回调地址：")
                .append(text(records.application() == null ? "应用尚未告知" : records.application()))
                .append("</p></header><main>");
        states(html);
        faultForm(html);
        answerForm(html);
        beginForm(html);
        owed(html);
        counts(html, query.get("caseNo"));
        shown(html);
        return html.append("</main></body></html>").toString();
    }

    private void states(StringBuilder html) {
        Map<String, int[]> sums = new TreeMap<>();
        records.counts().forEach(count -> {
            int[] sum = sums.computeIfAbsent(count.agency(), agency -> new int[3]);
            sum[0] += count.deliveries();
            sum[1] += count.effects();
            sum[2] += count.effects() > 1 ? 1 : 0;
        });
        open(html, "部门", "部门", "地址", "收到", "办理", "办理多次", "现有故障");
        for (String agency : catalogue.agencies()) {
            int[] sum = sums.getOrDefault(agency, new int[3]);
            List<String> inForce = faults.inForce().stream()
                    .filter(fault -> fault.agency() == null || fault.agency().equals(agency))
                    .map(fault -> fault.kind().label())
                    .toList();
            html.append("<tr><td>")
                    .append(text(catalogue.titleOf(agency)))
                    .append("</td><td><code>")
                    .append(text(departments.address(agency) + "/" + agency))
                    .append("</code></td><td>")
                    .append(sum[0])
                    .append("</td><td>")
                    .append(sum[1])
                    .append("</td><td")
                    .append(sum[2] > 0 ? " class=\"bad\">" : ">")
                    .append(sum[2])
                    .append("</td><td class=\"bad\">")
                    .append(text(String.join("、", inForce)))
                    .append("</td></tr>");
        }
        close(html);
    }

    private void faultForm(StringBuilder html) {
        html.append("<section><h2>制造故障</h2><form class=\"row\" method=\"post\" action=\"/page/fault\">")
                .append("<label>部门或操作<select name=\"target\"><option value=\"\">全部部门</option>");
        for (String agency : catalogue.agencies()) {
            html.append("<optgroup label=\"")
                    .append(text(catalogue.titleOf(agency)))
                    .append("\">");
            option(html, agency, catalogue.titleOf(agency) + "：全部操作");
            for (Offer offer : catalogue.offers(agency)) {
                option(html, agency + "/" + offer.operation(), catalogue.titleOf(agency) + "：" + offer.title());
            }
            html.append("</optgroup>");
        }
        html.append("</select></label><label>故障<select name=\"kind\">");
        for (Fault.Kind kind : Fault.Kind.values()) {
            option(html, kind.name(), kind.label());
        }
        html.append("</select></label>")
                .append("<label>只对案件(可空)<input name=\"caseNo\" size=\"18\"></label>")
                .append("<label>次数(空=直到解除)<input name=\"times\" inputmode=\"numeric\" size=\"6\"></label>")
                .append("<label>毫秒(可空)<input name=\"millis\" inputmode=\"numeric\" size=\"8\"></label>")
                .append("<label class=\"check\"><input type=\"checkbox\" name=\"after\" value=\"1\">先办理再出故障</label>")
                .append("<button>生效</button></form>");
        if (!faults.inForce().isEmpty()) {
            html.append("<table><thead><tr><th>故障</th><th>部门</th><th>操作</th><th>案件</th><th>剩余次数</th><th></th></tr>")
                    .append("</thead><tbody>");
            for (Fault fault : faults.inForce()) {
                html.append("<tr><td class=\"bad\">").append(text(fault.kind().label()));
                html.append(fault.after() ? "(办理之后)" : "").append("</td><td>");
                html.append(text(fault.agency() == null ? "全部" : catalogue.titleOf(fault.agency())));
                html.append("</td><td>")
                        .append(text(fault.operation() == null ? "全部" : title(fault.agency(), fault.operation())));
                html.append("</td><td>").append(text(fault.caseNo() == null ? "全部" : fault.caseNo()));
                html.append("</td><td>").append(fault.times() == null ? "直到解除" : fault.times());
                html.append("</td><td>");
                button(html, "lift", "id", String.valueOf(fault.id()), "解除");
                html.append("</td></tr>");
            }
            html.append("</tbody></table>");
            button(html, "lift", "id", "", "全部解除");
        }
        html.append("</section>");
    }

    private void answerForm(StringBuilder html) {
        html.append("<section><h2>指定答复</h2><form class=\"row\" method=\"post\" action=\"/page/answer\">")
                .append("<label>操作和结果<select name=\"outcome\">");
        for (String agency : catalogue.agencies()) {
            html.append("<optgroup label=\"")
                    .append(text(catalogue.titleOf(agency)))
                    .append("\">");
            for (Offer offer : catalogue.offers(agency)) {
                answers.outcomes(offer)
                        .forEach((name, outcome) -> option(
                                html,
                                agency + "/" + offer.operation() + "/" + name,
                                offer.title() + "：" + (outcome.title() == null ? name : outcome.title())));
            }
            html.append("</optgroup>");
        }
        html.append("</select></label><label>只对案件(可空)<input name=\"caseNo\" size=\"18\"></label>")
                .append("<label>次数(空=直到取消)<input name=\"times\" inputmode=\"numeric\" size=\"6\"></label>")
                .append("<button>指定</button></form>");
        if (!records.orders().isEmpty()) {
            html.append("<table><tbody>");
            for (Records.Ordered order : records.orders()) {
                html.append("<tr><td>")
                        .append(text(
                                catalogue.titleOf(order.agency()) + " " + title(order.agency(), order.operation())))
                        .append("</td><td>")
                        .append(text(order.caseNo() == null ? "全部案件" : order.caseNo()))
                        .append("</td><td>")
                        .append(text(
                                order.outcome().title() == null
                                        ? "另行指定"
                                        : order.outcome().title()))
                        .append("</td><td>")
                        .append(order.times() == null ? "直到取消" : "剩余 " + order.times() + " 次")
                        .append("</td><td>");
                button(html, "forget", "id", String.valueOf(order.id()), "取消");
                html.append("</td></tr>");
            }
            html.append("</tbody></table>");
        }
        html.append("</section>");
    }

    private void beginForm(StringBuilder html) {
        html.append("<section><h2>部门主动发起</h2><form class=\"row\" method=\"post\" action=\"/page/begin\">")
                .append("<label>消息<select name=\"message\">");
        for (String agency : catalogue.agencies()) {
            for (Offer offer : catalogue.beginnings(agency)) {
                offer.examples()
                        .forEach((name, example) -> option(
                                html,
                                agency + "/" + offer.operation() + "/" + name,
                                catalogue.titleOf(agency) + "：" + offer.title() + "：" + answers.titleOf(name)));
            }
        }
        html.append("</select></label><label>改动的内容(JSON，可空)<textarea name=\"payload\" rows=\"1\" cols=\"40\">")
                .append("</textarea></label><button>发出</button></form></section>");
    }

    private void owed(StringBuilder html) {
        List<Records.Errand> errands = records.errands();
        if (errands.isEmpty()) {
            return;
        }
        open(html, "待送达的回调(" + errands.size() + ")", "部门", "操作", "案件", "时间", "已试", "");
        for (Records.Errand errand : errands.subList(0, Math.min(LINES, errands.size()))) {
            html.append("<tr><td>")
                    .append(text(catalogue.titleOf(errand.agency())))
                    .append("</td><td>")
                    .append(text(title(errand.agency(), errand.operation())))
                    .append("</td><td>")
                    .append(text(errand.caseNo()))
                    .append("</td><td>")
                    .append(TIME.format(Instant.ofEpochMilli(errand.due())))
                    .append("</td><td>")
                    .append(courier.triesOf(errand.messageId()))
                    .append("</td><td>");
            button(html, "release", "messageId", errand.messageId(), "立即送");
            html.append("</td></tr>");
        }
        close(html);
    }

    private void counts(StringBuilder html, String caseNo) {
        html.append(
                        "<section><h2>计数</h2><form class=\"row\" method=\"get\" action=\"/\"><label>案件编号<input name=\"caseNo\" value=\"")
                .append(text(caseNo == null ? "" : caseNo))
                .append("\" size=\"20\"></label><button class=\"plain\">查看</button></form>");
        if (caseNo != null) {
            html.append("<table><thead><tr><th>部门</th><th>操作</th><th>环节</th><th>轮次</th><th>请求编号</th><th>收到</th>")
                    .append("<th>办理</th></tr></thead><tbody>");
            records.counts().stream()
                    .filter(count -> count.caseNo().equals(caseNo))
                    .forEach(count -> html.append("<tr><td>")
                            .append(text(catalogue.titleOf(count.agency())))
                            .append("</td><td>")
                            .append(text(title(count.agency(), count.operation())))
                            .append("</td><td>")
                            .append(text(count.element()))
                            .append("</td><td>")
                            .append(count.round())
                            .append("</td><td><code>")
                            .append(text(count.requestId()))
                            .append("</code></td><td>")
                            .append(count.deliveries())
                            .append("</td><td")
                            .append(count.effects() > 1 ? " class=\"bad\">" : ">")
                            .append(count.effects())
                            .append("</td></tr>"));
            html.append("</tbody></table>");
        }
        html.append("</section>");
    }

    private void shown(StringBuilder html) {
        open(html, "最近往来", "时间", "部门", "操作", "案件", "情况");
        records.shown().stream().limit(LINES).forEach(line -> html.append("<tr><td>")
                .append(TIME.format(line.at()))
                .append("</td><td>")
                .append(text(catalogue.titleOf(line.agency())))
                .append("</td><td>")
                .append(text(title(line.agency(), line.operation())))
                .append("</td><td>")
                .append(text(line.caseNo()))
                .append("</td><td>")
                .append(text(line.what()))
                .append("</td></tr>"));
        close(html);
        List<Stray> strays = records.strays();
        if (!strays.isEmpty()) {
            open(html, "不合约定的调用(" + strays.size() + ")", "时间", "地址", "原因");
            strays.subList(Math.max(0, strays.size() - LINES), strays.size()).forEach(stray -> html.append("<tr><td>")
                    .append(TIME.format(stray.at()))
                    .append("</td><td><code>")
                    .append(text(stray.path()))
                    .append("</code></td><td class=\"bad\">")
                    .append(text(stray.reason()))
                    .append("</td></tr>"));
            close(html);
        }
    }

    private String title(String agency, String operation) {
        return agency == null
                ? operation
                : catalogue
                        .offer(agency, operation)
                        .or(() -> catalogue.beginning(agency, operation))
                        .map(Offer::title)
                        .orElse(operation);
    }

    private static void open(StringBuilder html, String title, String... columns) {
        html.append("<section><h2>").append(text(title)).append("</h2><table><thead><tr>");
        for (String column : columns) {
            html.append("<th>").append(text(column)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
    }

    private static void close(StringBuilder html) {
        html.append("</tbody></table></section>");
    }

    private static void option(StringBuilder html, String value, String label) {
        html.append("<option value=\"")
                .append(text(value))
                .append("\">")
                .append(text(label))
                .append("</option>");
    }

    private static void button(StringBuilder html, String act, String name, String value, String label) {
        html.append("<form method=\"post\" action=\"/page/")
                .append(act)
                .append("\"><input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(text(value))
                .append("\"><button class=\"plain\">")
                .append(text(label))
                .append("</button></form>");
    }

    private static String text(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
