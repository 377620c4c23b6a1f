-- Store::schedulableNodes. $1 nodes or null for all. No locks; assignments_node.
-- One row for each permission of a node, one without for a node that has none.
select w.id, w.user_id, w.places, held.chunks as held, w.engine_version, p.access_type, p.target_id
from sentinel.working_nodes w
cross join lateral (select count(*)::int as chunks from sentinel.assignments a
                    where a.node_id = w.id and a.ended_at is null) held
left join public.nodes_permissions p on p.node_id = w.id
where held.chunks < w.places and ($1::uuid[] is null or w.id = any ($1::uuid[]))
order by w.id
