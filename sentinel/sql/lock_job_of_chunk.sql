-- Store::completeChunk, Store::releaseChunk and Store::failChunk, first. $1 chunk. Locks the row of its job, which puts everything that changes
-- one job's counts in order. No row if the chunk is unknown.
select j.id, j.status from public.jobs j
where j.id = (select c.job_id from public.jobs_chunks c where c.id = $1::uuid)
for no key update
