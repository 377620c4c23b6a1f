-- Store::nodeById. $1 node. No locks; primary key.
select n.id, n.user_id, n.name, n.max_parallel, n.total_cores, n.status, n.claim_code, s.quarantine_reason
from public.nodes n
left join sentinel.node_states s on s.node_id = n.id
where n.id = $1::uuid
