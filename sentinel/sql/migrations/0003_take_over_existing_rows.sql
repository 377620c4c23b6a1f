-- Rows from before the sentinel kept its own tables: open jobs go on with what is already counted.

insert into sentinel.node_states (node_id) select id from public.nodes;

-- Configs of open jobs must be named by the SHA-256 of their jsonb text: nodes check it.
create temporary table misnamed_configs on commit drop as
select c.hash as old_hash, encode(sha256(convert_to(c.config::text, 'UTF8')), 'hex') as new_hash, c.config
from public.jobs_configs c
where exists (select from public.jobs j where j.config_hash = c.hash and j.status in ('pending', 'running'))
  and c.hash <> encode(sha256(convert_to(c.config::text, 'UTF8')), 'hex');

insert into public.jobs_configs (hash, config)
select distinct on (new_hash) new_hash, config from misnamed_configs
on conflict (hash) do nothing;

update public.jobs_chunks c set config_hash = m.new_hash
from misnamed_configs m, public.jobs j
where j.id = c.job_id and j.status in ('pending', 'running') and c.config_hash = m.old_hash;

update public.jobs j set config_hash = m.new_hash
from misnamed_configs m
where j.status in ('pending', 'running') and j.config_hash = m.old_hash;

-- A chunk that says completed without figures to merge is computed again.
update public.jobs_chunks c
set status = 'pending', node_id = null, result = null, claimed_at = null, completed_at = null
from public.jobs j
where j.id = c.job_id and j.status in ('pending', 'running') and c.status = 'completed'
  and not (jsonb_typeof(c.result -> 'meanDps') is not distinct from 'number'
           and jsonb_typeof(c.result -> 'stdDps') is not distinct from 'number'
           and jsonb_typeof(c.result -> 'minDps') is not distinct from 'number'
           and jsonb_typeof(c.result -> 'maxDps') is not distinct from 'number');

-- Running chunks are leased to the node that has them; those of no node wait again.
update public.jobs_chunks set status = 'pending', claimed_at = null where status = 'running' and node_id is null;

insert into sentinel.assignments (chunk_id, attempt, node_id, lease_until)
select id, 1, node_id, clock_timestamp() + sentinel.lease()
from public.jobs_chunks where status = 'running';

-- The merge so far: count, mean and sum of squared deviations of the chunks by the parallel formula of Chan et al.
-- ("Updating formulae and a pairwise algorithm for computing sample variances", 1979), in the shape of JobAggregate.
insert into sentinel.job_states (job_id, total_chunks, completed_chunks, aggregate)
select j.id, count(c.id), count(d.mean),
       case when count(d.mean) > 0 then jsonb_build_object(
           'chunks', count(d.mean), 'engineVersion', 0, 'isOneVersion', true,
           'moments', jsonb_build_object(
               'count', sum(d.n), 'mean', min(t.mean),
               'm2', sum((d.n - 1) * d.std * d.std + d.n * (d.mean - t.mean) * (d.mean - t.mean)),
               'min', min(d.min), 'max', max(d.max))) end
from public.jobs j
left join public.jobs_chunks c on c.job_id = j.id
left join lateral (
    select c.iterations::float8 as n, (c.result ->> 'meanDps')::float8 as mean, (c.result ->> 'stdDps')::float8 as std,
           (c.result ->> 'minDps')::float8 as min, (c.result ->> 'maxDps')::float8 as max
    where c.status = 'completed' and j.status in ('pending', 'running')) d on true
left join lateral (
    select sum(o.iterations * (o.result ->> 'meanDps')::float8) / sum(o.iterations) as mean
    from public.jobs_chunks o
    where o.job_id = j.id and o.status = 'completed' and j.status in ('pending', 'running')) t on true
group by j.id;

update sentinel.job_states s
set completed_chunks = (select count(*) from public.jobs_chunks c where c.job_id = s.job_id and c.status = 'completed')
from public.jobs j
where j.id = s.job_id and j.status in ('completed', 'failed');

update public.jobs j
set completed_iterations = coalesce((select sum(c.iterations) from public.jobs_chunks c
                                     where c.job_id = j.id and c.status = 'completed'), 0)
where j.status in ('pending', 'running');
