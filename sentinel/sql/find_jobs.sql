-- OperatorStore::findJob. $1 a job's id or how it begins, lower case, $2 limit. No locks; reads all jobs.
select id, status, completed_iterations, total_iterations from public.jobs where starts_with(id::text, $1) order by id limit $2::int
