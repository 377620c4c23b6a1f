-- Called by Portal::createJob, as the user.
select job ->> 'jobId', (job ->> 'chunks')::int
from public.create_job(p_config => $1::jsonb, p_iterations => $2::int) as job
