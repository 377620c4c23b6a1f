-- Called by Portal::job, as the user: what row level security lets an owner see.
select j.status, j.total_iterations, j.completed_iterations, coalesce(j.result::text, ''),
       (select count(*) from public.jobs_chunks c where c.job_id = j.id),
       (select count(*) from public.jobs_chunks c where c.job_id = j.id and c.status = 'completed'),
       (select coalesce(sum(c.iterations), 0) from public.jobs_chunks c where c.job_id = j.id and c.status = 'completed'),
       (select count(distinct c.node_id) from public.jobs_chunks c where c.job_id = j.id),
       coalesce((select extract(epoch from min(c.claimed_at) - j.created_at) from public.jobs_chunks c where c.job_id = j.id), 0),
       coalesce(extract(epoch from j.completed_at - j.created_at), 0)
from public.jobs j
where j.id = $1::uuid
