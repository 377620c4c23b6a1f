-- Store::unlinkNode. $1 node. Locks the node's row and, through the trigger sentinel_leave_account, what it holds: the trigger
-- gives the chunks back, takes the permissions away and makes the node pending.
update public.nodes set user_id = null, claim_code = null where id = $1::uuid and user_id is not null
