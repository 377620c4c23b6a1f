-- Store::cleanUp. Configs unused for 7 days that no job names; index on jobs by config_hash. create_job touches
-- the config's row before it makes the job: either this statement waits and sees it used, or create_job inserts it anew.
delete from public.jobs_configs k
where k.last_used_at < now() - interval '7 days'
  and not exists (select from public.jobs j where j.config_hash = k.hash)
