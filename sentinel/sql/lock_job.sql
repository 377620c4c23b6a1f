-- Store::failJob, first. $1 job. Locks the job's row; jobs are locked before chunks, chunks before assignments.
select status from public.jobs where id = $1::uuid for no key update
