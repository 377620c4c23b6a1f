-- Store::newJobs. $1 limit. No locks; jobs by created_at where open. A rotationId that is no UUID names no row.
-- A script beyond 1 MiB stays where it is.
select j.id, j.user_id, j.config_hash, k.config, r.id as rotation_id, r.user_id as rotation_owner,
       r.is_public as rotation_is_public, octet_length(r.script) > 1048576 as rotation_is_too_large,
       case when octet_length(r.script) <= 1048576 then r.script end as rotation_script
from public.jobs j
join sentinel.job_states s on s.job_id = j.id
join public.jobs_configs k on k.hash = j.config_hash
left join public.rotations r
    on r.id = case when k.config ->> 'rotationId' ~* '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'
                   then (k.config ->> 'rotationId')::uuid end
where j.status in ('pending', 'running') and s.admitted_at is null
order by j.created_at, j.id
limit $1::int
