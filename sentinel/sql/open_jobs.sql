-- Store::openJobs. $1 nodes or null for all, $2 the job behind which to begin or null, $3 limit. No locks; jobs by created_at where
-- open, jobs_chunks by job where running. What is pending follows from the counts: no pending chunk is touched.
-- Private jobs whose owner has no node at work are nobody's turn, so they take nobody's.
select j.id, j.user_id, j.access_type, j.discord_server_id, running.chunks as running_chunks,
       s.total_chunks - s.completed_chunks - running.chunks as pending_chunks,
       ceil(j.total_iterations::float8 / greatest(s.total_chunks, 1))::int as chunk_iterations,
       extract(epoch from greatest(now() - j.created_at, interval '0'))::int as age_seconds
from public.jobs j
join sentinel.job_states s on s.job_id = j.id
cross join lateral (select count(*)::int as chunks from public.jobs_chunks c
                    where c.job_id = j.id and c.status = 'running') running
where j.status in ('pending', 'running') and s.admitted_at is not null
  and s.total_chunks - s.completed_chunks - running.chunks > 0
  and (j.access_type <> 'private'
       or exists (select from sentinel.working_nodes w
                  where w.user_id = j.user_id and ($1::uuid[] is null or w.id = any ($1::uuid[]))))
  and ($2::uuid is null
       or (j.created_at, j.id) > (select last.created_at, last.id from public.jobs last where last.id = $2::uuid))
order by j.created_at, j.id
limit $3::int
