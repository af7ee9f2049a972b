-- What departments were asked about a case is the stage opinion (征询部门意见) from now on: owned by org.wuzhen.opinion.
alter table handling_request rename to opinion_request;
alter table handling_reply rename to opinion_reply;
alter index handling_request_of_case rename to opinion_request_of_case;
alter index handling_request_open rename to opinion_request_open;
alter index handling_reply_of_request rename to opinion_reply_of_request;
alter index handling_reply_by_time rename to opinion_reply_by_time;
