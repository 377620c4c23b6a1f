-- Store::heartbeat. $1 node, $2 engine version, $3 paused. Locks the node's state row, which puts two heartbeats of one node
-- in order. No row comes back if the node is unknown.
update sentinel.node_states
set heartbeat_at = now(), engine_version = $2::int, is_paused = $3::boolean, absent_since = null
where node_id = $1::uuid
returning node_id
