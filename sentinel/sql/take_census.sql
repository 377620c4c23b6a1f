-- Store::census. No locks. Nodes are read all; jobs by created_at where open, assignments by lease where open: no chunk is touched.
select (select count(*)::int from public.nodes where user_id is null) as nodes_unclaimed,
       (select count(*)::int from public.nodes where user_id is not null and status = 'online') as nodes_online,
       (select count(*)::int from public.nodes where user_id is not null and status <> 'online') as nodes_offline,
       (select count(*)::int from sentinel.node_states where quarantined_at is not null) as nodes_quarantined,
       open.jobs_waiting, open.jobs_running, open.chunks_open - leased.chunks as chunks_pending, leased.chunks as chunks_running,
       open.oldest_seconds as oldest_job_seconds
from (select count(*) filter (where j.status = 'pending')::int as jobs_waiting,
             count(*) filter (where j.status = 'running')::int as jobs_running,
             coalesce(sum(s.total_chunks - s.completed_chunks), 0)::bigint as chunks_open,
             coalesce(extract(epoch from now() - min(j.created_at)), 0)::bigint as oldest_seconds
      from public.jobs j
      join sentinel.job_states s on s.job_id = j.id
      where j.status in ('pending', 'running')) open
cross join (select count(*)::int as chunks from sentinel.assignments where ended_at is null) leased
