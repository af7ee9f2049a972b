package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentManager;
import org.wuzhen.engine.FormRejected;

/** Keeps files and links out of the engine's tables: papers belong to the case's register. */
class NoAttachments extends AttachmentManager {

    @Override
    public void insert(DbEntity attachment) {
        throw new FormRejected("任务上不保存附件。材料请登记到案件卷宗。");
    }
}
