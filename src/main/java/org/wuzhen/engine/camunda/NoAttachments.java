package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.wuzhen.engine.FormRejected;

/** Keeps files and links out of the engine's tables: papers belong to the case's register. */
class NoAttachments extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof CreateAttachmentCmd) {
            throw new FormRejected("任务上不保存附件。材料请登记到案件卷宗。");
        }
        return next.execute(command);
    }
}
