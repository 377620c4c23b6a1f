-- Store::applyPresence. $1 nodes that are present. No locks; primary key.
-- Those of them that are nobody's, or no more, or set aside: their connections carry rights that ended.
select listed.id
from unnest($1::uuid[]) as listed (id)
where not exists (select from public.nodes n
                  join sentinel.node_states s on s.node_id = n.id
                  where n.id = listed.id and n.user_id is not null and s.quarantined_at is null)
