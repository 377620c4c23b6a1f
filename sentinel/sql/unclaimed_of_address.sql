-- Store::registerNode, after lock_address.sql. $1 address. No locks; unclaimed_nodes_address.
select count(*)::int as nodes from sentinel.unclaimed_nodes where address = $1
