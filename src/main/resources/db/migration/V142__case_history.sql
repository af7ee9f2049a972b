-- The engine keeps of a case's history what the case does not tell itself (ADR 0021). The engine compares the level it
-- is set to with the one noted here and refuses to start when they differ; a fresh database has none noted yet.
update act_ge_property set value_ = '142', rev_ = rev_ + 1 where name_ = 'historyLevel';
