-- Store::failChunk, Store::releaseChunk and Store::expireLeases, after the change. $1 chunks. No locks; primary keys.
-- Jobs with a chunk that nobody will ever compute: two nodes failed it for the same reason, or three for any, or five let its
-- lease run out, or it went wrong ten times in all (a lone node is no judge, but it must come to an end), or it went out a
-- hundred times.
select distinct c.job_id
from public.jobs_chunks c
cross join lateral (
    select count(distinct a.node_id) filter (where a.outcome = 'failed') as failed_by,
           count(distinct a.node_id) filter (where a.outcome = 'expired') as lost_by,
           count(*) filter (where a.outcome in ('failed', 'expired')) as mishaps,
           count(*) as attempts
    from sentinel.assignments a
    where a.chunk_id = c.id
) past
cross join lateral (
    select coalesce(max(reasons.nodes), 0) as agreeing
    from (select count(distinct a.node_id) as nodes
          from sentinel.assignments a
          where a.chunk_id = c.id and a.outcome = 'failed'
          group by a.code) reasons
) verdict
where c.id = any ($1::uuid[]) and c.status = 'pending'
  and (verdict.agreeing >= 2 or past.failed_by >= 3 or past.lost_by >= 5 or past.mishaps >= 10 or past.attempts >= 100)
