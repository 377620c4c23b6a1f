-- Store::nodesByKey. $1 public keys. No locks; nodes_public_key_key.
select n.id, n.user_id, n.name, n.max_parallel, n.total_cores, n.status, n.claim_code, n.public_key, s.quarantine_reason
from public.nodes n
left join sentinel.node_states s on s.node_id = n.id
where n.public_key = any ($1::text[])
