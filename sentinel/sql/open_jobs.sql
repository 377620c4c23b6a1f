-- Store::openJobs. $1 limit. No locks; jobs by created_at where open, jobs_chunks by job where running. What is pending follows
-- from the counts: no pending chunk is touched.
select j.id, j.user_id, j.access_type, j.discord_server_id, running.chunks as running_chunks,
       s.total_chunks - s.completed_chunks - running.chunks as pending_chunks
from public.jobs j
join sentinel.job_states s on s.job_id = j.id
cross join lateral (select count(*)::int as chunks from public.jobs_chunks c
                    where c.job_id = j.id and c.status = 'running') running
where j.status in ('pending', 'running') and s.admitted_at is not null
  and s.total_chunks - s.completed_chunks - running.chunks > 0
order by j.created_at, j.id
limit $1::int
