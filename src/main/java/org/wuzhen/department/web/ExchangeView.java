package org.wuzhen.department.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.Exchange;
import org.wuzhen.department.Exchange.LineState;
import org.wuzhen.department.WireName;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;

/** What the pages of the exchange look up and say alike. */
@Component
class ExchangeView {

    static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST = 200;

    private final Exchange exchange;
    private final DepartmentGateway gateway;
    private final Contracts contracts;
    private final Directory directory;

    ExchangeView(Exchange exchange, DepartmentGateway gateway, Contracts contracts, Directory directory) {
        this.exchange = exchange;
        this.gateway = gateway;
        this.contracts = contracts;
        this.directory = directory;
    }

    /** The department of an address. */
    LineState line(String wire) {
        return Optional.of(wire)
                .filter(WireName::fits)
                .map(WireName::department)
                .flatMap(exchange::line)
                .orElseThrow(ExchangeView::gone);
    }

    /** The enquiry of an address. */
    Enquiry enquiry(String request) {
        return gateway.find(request).orElseThrow(ExchangeView::gone);
    }

    String department(String code) {
        return directory.department(code).map(Department::shortName).orElse(code);
    }

    String title(Enquiry enquiry) {
        return title(enquiry.key().department(), enquiry.operation());
    }

    String title(String department, String operation) {
        return contracts.title(department, operation).orElse("接口约定之外的事项（代号 " + operation + "）");
    }

    /** To the minute; null where there is none. */
    static String moment(Instant at) {
        return at == null ? null : MINUTE.format(at.atZone(OFFICE));
    }

    /** What is wrong with a reason, or null. */
    static String wrong(String reason) {
        return reason.isBlank() ? "请填写理由。" : reason.length() > LONGEST ? "“理由”请控制在" + LONGEST + "字以内。" : null;
    }

    static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
