-- OperatorStore::jobs. $1 whether to list those that are over too, $2 limit. No locks; jobs by created_at where open, or all jobs.
select j.id, j.user_id, j.status, j.access_type, j.completed_iterations, j.total_iterations, s.completed_chunks, s.total_chunks,
       s.admitted_at is not null as is_admitted, j.result -> 'error' ->> 'code' as error_code,
       running.chunks as running_chunks, extract(epoch from now() - j.created_at)::bigint as age_seconds
from public.jobs j
join sentinel.job_states s on s.job_id = j.id
cross join lateral (select count(*)::int as chunks from public.jobs_chunks c
                    where c.job_id = j.id and c.status = 'running') running
where $1::boolean or j.status in ('pending', 'running')
order by j.created_at desc, j.id
limit $2::int
