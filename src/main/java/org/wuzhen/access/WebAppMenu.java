package org.wuzhen.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The engine's web apps in the menu of those who have them. */
@Component
class WebAppMenu implements MenuOffers {

    @Override
    public List<Entry> entries(Viewer viewer) {
        return Stream.of(
                        viewer.handlesCases() ? new Entry("任务列表", "/camunda/app/tasklist/default/", 30) : null,
                        viewer.runsEngine() ? new Entry("流程运行", "/camunda/app/cockpit/default/", 300) : null,
                        viewer.runsSystem() ? new Entry("用户与组", "/camunda/app/admin/default/", 310) : null)
                .filter(entry -> entry != null)
                .toList();
    }
}
