package org.wuzhen.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such case, or none for this person: the answer does not say which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class CaseNotFound extends RuntimeException {

    public CaseNotFound() {
        super("没有这个案件，或者您不能查看");
    }
}
