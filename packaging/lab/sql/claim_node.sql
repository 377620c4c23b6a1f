-- Called by Portal::claim, as the user.
select public.claim_node(p_node_id => $1::uuid, p_name => $2, p_max_parallel => $3::int) ->> 'name'
