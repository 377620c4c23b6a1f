-- Store::completeChunks, first. $1 chunks. Locks the rows of their jobs and of what the sentinel knows of those, in the order of ids, which
-- puts everything that changes one job's counts in order. Chunks that are unknown have no job.
select j.id, j.status, j.total_iterations, j.completed_iterations, j.result, s.rules, s.total_chunks, s.completed_chunks, s.aggregate
from public.jobs j
join sentinel.job_states s on s.job_id = j.id
where j.id in (select c.job_id from public.jobs_chunks c where c.id = any ($1::uuid[]))
order by j.id
for no key update
