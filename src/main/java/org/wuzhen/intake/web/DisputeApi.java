package org.wuzhen.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.ChannelReports;

/** The door for other systems: they report disputes under their own reference and ask how they stand. */
@RestController
@RequestMapping(path = "/api/disputes", produces = "application/json")
@Tag(
        name = "纠纷上报 Disputes",
        description = "热线、网格、信访、法院等渠道系统上报纠纷并查询办理状态 / Channels report disputes and ask how they stand")
class DisputeApi {

    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final ChannelReports reports;
    private final Acts acts;
    private final Clock clock;

    DisputeApi(ChannelReports reports, Acts acts, Clock clock) {
        this.reports = reports;
        this.acts = acts;
        this.clock = clock;
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            summary = "上报纠纷 / Report a dispute",
            description = "以“渠道+渠道编号”为唯一标识：首次上报返回 201 和新案号；重复（包括同时）上报返回 200 和同一案号，不再新建，内容以首次为准。"
                    + " / Idempotent by channel and its reference: the first report answers 201 with a new case number,"
                    + " a repeat (also at the same moment) 200 with the same number; the first report stands.")
    @ApiResponse(responseCode = "201", description = "已登记 / Registered")
    @ApiResponse(responseCode = "200", description = "此前已登记 / Registered before")
    @ApiResponse(
            responseCode = "400",
            description = "JSON 无法读取 / Unreadable",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "403",
            description = "不是本账号的渠道或中心 / Not the account's channel or centre",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "内容有误，errors 逐项说明 / Entries that cannot stand, listed in errors",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<DisputeStatus> report(@Valid @RequestBody DisputeReport report) {
        admit(report);
        ChannelReports.Reported reported = reports.report(checked(report));
        DisputeStatus status = status(reported.number(), Set.of(report.channel()));
        return reported.fresh()
                ? ResponseEntity.created(URI.create("/api/disputes/" + status.number()))
                        .body(status)
                : ResponseEntity.ok(status);
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "查询办理状态 / Ask how a dispute stands",
            description = "只能查询本渠道上报的案件。 / Only for the channel that reported it.")
    @ApiResponse(responseCode = "200", description = "办理状态 / Its state")
    @ApiResponse(
            responseCode = "404",
            description = "没有该案件，或不是本渠道上报 / No such case of this channel",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    DisputeStatus ask(@PathVariable String number) {
        if (!CaseNumber.fits(number)) {
            throw noSuchCase();
        }
        return status(CaseNumber.of(number), reports.channelsOf(acts.actor().userId()));
    }

    private void admit(DisputeReport report) {
        String account = acts.actor().userId();
        if (!reports.channelsOf(account).contains(report.channel())) {
            throw new ReportRefused(HttpStatus.FORBIDDEN, "本账号不能以该渠道上报，请核对 channel，或联系管理员为账号设置渠道。");
        }
        if (!reports.mayReportTo(account, report.channel(), report.centre())) {
            throw new ReportRefused(HttpStatus.FORBIDDEN, "本账号不能向该中心上报，请核对 centre（两位中心代码）。");
        }
    }

    private NewCase checked(DisputeReport report) {
        List<ReportRefused.Problem> problems = new ArrayList<>();
        List<Party> parties = new ArrayList<>(parties(report.applicants(), Party.Side.APPLICANT, problems));
        parties.addAll(parties(report.respondents(), Party.Side.RESPONDENT, problems));
        Instant now = clock.instant();
        Instant requestAt =
                report.requestAt() == null ? now : report.requestAt().toInstant();
        if (requestAt.isAfter(now.plus(TOLERANCE))) {
            problems.add(new ReportRefused.Problem("requestAt", "提出调解申请的时间不能晚于现在，请核对时区"));
        }
        if (report.community() != null && !reports.knowsCommunity(report.centre(), report.community())) {
            problems.add(new ReportRefused.Problem("community", "该中心没有这个社区（村）代码；不清楚的可以不填"));
        }
        if (!problems.isEmpty()) {
            throw new ReportRefused(problems);
        }
        return new NewCase(
                report.centre(),
                report.disputeType(),
                report.channel(),
                report.channelRef().strip(),
                report.community(),
                report.grid(),
                report.place(),
                report.facts().strip(),
                report.claims().strip(),
                report.amount(),
                report.peopleCount() == null ? parties.size() : report.peopleCount(),
                report.marks() == null ? Set.of() : report.marks(),
                requestAt,
                parties);
    }

    private static List<Party> parties(
            List<PartyReport> reported, Party.Side side, List<ReportRefused.Problem> problems) {
        List<Party> parties = new ArrayList<>();
        for (PartyReport party : reported) {
            String path = (side == Party.Side.APPLICANT ? "applicants" : "respondents") + "[" + parties.size() + "]";
            parties.add(party.draft(side).checked(problem -> problems.add(new ReportRefused.Problem(path, problem))));
        }
        return parties;
    }

    private DisputeStatus status(CaseNumber number, Set<Channel> channels) {
        return reports.status(number, channels).map(DisputeStatus::of).orElseThrow(DisputeApi::noSuchCase);
    }

    private static ReportRefused noSuchCase() {
        return new ReportRefused(HttpStatus.NOT_FOUND, "没有该案号的案件，或者不是本渠道上报的，请核对案号。");
    }
}
