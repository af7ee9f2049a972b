-- What the parties want of judicial confirmation: owned by org.wuzhen.agreement.

alter table agreement_agreement add column confirmation text;
