-- OperatorStore::findNode. $1 a node's id or how it begins, lower case, $2 limit. No locks; reads all nodes.
select id, name from public.nodes where starts_with(id::text, $1) order by id limit $2::int
