package org.wuzhen.engine.camunda;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.beans.factory.ObjectProvider;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseRemarks;
import org.wuzhen.engine.FormRejected;

/** Takes the engine's comments, by whichever door they come, to the case, and shows the case's notes as comments. */
class RemarksForComments extends CommentManager {

    private final ObjectProvider<CaseRemarks> remarks;

    RemarksForComments(ObjectProvider<CaseRemarks> remarks) {
        this.remarks = remarks;
    }

    @Override
    public void insert(DbEntity entity) {
        CommentEntity comment = (CommentEntity) entity;
        if (!CommentEntity.TYPE_COMMENT.equals(comment.getType())) {
            return; // the engine's own event lines (attachments); who did what stands in our trail
        }
        TaskEntity task = task(comment.getTaskId());
        if (task == null) {
            throw new FormRejected("备注请写在办理中的任务上。");
        }
        if (!(NumberOfTask.number(task) instanceof CaseNumber number)) {
            throw new FormRejected("这项任务不属于案件，没有案件备注。需要说明的情况请填在任务表单里。");
        }
        remarks.getObject().write(number, plainName(task), comment.getFullMessage());
        comment.setId(UUID.randomUUID().toString());
    }

    @Override
    public List<Comment> findCommentsByTaskId(String taskId) {
        TaskEntity task = task(taskId);
        return task != null && NumberOfTask.number(task) instanceof CaseNumber number
                ? comments(number, taskId)
                : List.of();
    }

    @Override
    public List<Comment> findCommentsByProcessInstanceId(String processInstanceId) {
        return List.of();
    }

    @Override
    public CommentEntity findCommentByTaskIdAndCommentId(String taskId, String commentId) {
        return null;
    }

    private List<Comment> comments(CaseNumber number, String taskId) {
        List<Comment> comments = new ArrayList<>();
        for (CaseRemarks.Note note : remarks.getObject().of(number)) {
            CommentEntity comment = new CommentEntity();
            comment.setId(number + "-" + (comments.size() + 1));
            comment.setTaskId(taskId);
            comment.setUserId(note.writtenBy());
            comment.setTime(Date.from(note.writtenAt()));
            comment.setFullMessage(
                    note.taskName() == null ? note.content() : "〔" + note.taskName() + "〕" + note.content());
            comments.add(comment);
        }
        Collections.reverse(comments); // the newest first, as the engine does
        return comments;
    }

    private TaskEntity task(String id) {
        return id == null ? null : getTaskManager().findTaskById(id);
    }

    private static String plainName(TaskEntity task) {
        return task.getName().split("｜", 2)[0];
    }
}
