-- OperatorStore::quarantine. $1 node, $2 reason. Locks the node's row, then its state; the trigger sentinel_change_quarantine takes away what
-- it holds. A node that is set aside already gets the new reason. No row if the node is unknown.
with node as materialized (
    select id from public.nodes where id = $1::uuid for no key update
)
update sentinel.node_states s
set quarantined_at = coalesce(s.quarantined_at, now()), quarantine_reason = $2
from node
where s.node_id = node.id
returning s.node_id
