package org.wuzhen.gradedresponse;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.engine.OwnContext;
import org.wuzhen.gradedresponse.store.ResponseMapper;

/** Tells the engine what a response's tasks are about. */
@Component
class ResponseContext implements OwnContext {

    private static final int URGENT = 90;

    private final ResponseMapper store;

    ResponseContext(ResponseMapper store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return GradedResponseProcess.NUMBER_KIND;
    }

    @Override
    public Caption caption(OwnNumber number) {
        Response response = store.find(number.value());
        return new Caption(response.zoneName() + response.level().label(), URGENT);
    }

    @Override
    public Instant taskDue(OwnNumber number, String term, String taskId) {
        throw new IllegalStateException("A response's tasks are dated by their round");
    }

    @Override
    public String page(OwnNumber number) {
        return "/response/" + number;
    }
}
