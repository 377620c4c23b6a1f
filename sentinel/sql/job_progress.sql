-- Store::jobProgress, and the progress that other calls answer with. $1 job. No locks; primary keys.
select j.status, j.total_iterations, j.completed_iterations, j.result, s.total_chunks, s.completed_chunks, s.aggregate
from public.jobs j
join sentinel.job_states s on s.job_id = j.id
where j.id = $1::uuid
