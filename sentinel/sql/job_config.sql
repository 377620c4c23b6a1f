-- Store::jobConfig. $1 job, $2 node. No locks; primary keys, assignments_node. is_held: the node holds a chunk of the job now.
select j.config_hash, k.config, s.rotation_id, s.rotation_checksum, s.rotation_script,
       exists (select from sentinel.assignments a join public.jobs_chunks c on c.id = a.chunk_id
               where a.node_id = $2::uuid and a.ended_at is null and c.job_id = j.id) as is_held
from public.jobs j
join public.jobs_configs k on k.hash = j.config_hash
join sentinel.job_states s on s.job_id = j.id
where j.id = $1::uuid
