-- Store::registerNode, last, for a node that is nobody's. $1 node, $2 address. Locks its row; primary key.
insert into sentinel.unclaimed_nodes as u (node_id, address) values ($1::uuid, $2)
on conflict (node_id) do update set address = excluded.address where u.address <> excluded.address
