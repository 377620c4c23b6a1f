-- OperatorStore::release. $1 node. Locks the node's row, then its state. No row if the node is unknown or not set aside.
with node as materialized (
    select id from public.nodes where id = $1::uuid for no key update
)
update sentinel.node_states s
set quarantined_at = null, quarantine_reason = null
from node
where s.node_id = node.id and s.quarantined_at is not null
returning s.node_id
