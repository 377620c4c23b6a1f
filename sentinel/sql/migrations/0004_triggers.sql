-- Hints to the sentinel, and the rules that hold whoever changes a row. Trigger functions are security definer with an empty
-- search path: they reach our schema for users who cannot.

-- One hint for each statement, however many chunks it inserts. Databases from before have a trigger that sent one for each row.
do $$
declare
    old_trigger record;
begin
    for old_trigger in
        select t.tgname
        from pg_catalog.pg_trigger t
        join pg_catalog.pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = 'public.jobs_chunks'::regclass and not t.tgisinternal
          and (t.tgname = 'notify_pending_chunk' or p.proname = 'notify_pending_chunk')
    loop
        execute format('drop trigger %I on public.jobs_chunks', old_trigger.tgname);
    end loop;
end
$$;

create function sentinel.tell_pending_chunks() returns trigger
language plpgsql security definer set search_path = '' as
$$
begin
    perform pg_catalog.pg_notify('pending_chunk', '');
    return null;
end
$$;
create trigger notify_pending_chunk after insert on public.jobs_chunks
    for each statement execute function sentinel.tell_pending_chunks();

-- Takes everything that a node holds back to pending; no error is counted. Locks chunks before assignments, as all do.
create function sentinel.withdraw_chunks(p_node uuid) returns void
language sql security definer set search_path = '' as
$$
    with held as materialized (
        select id from public.jobs_chunks where node_id = p_node and status = 'running' order by id for update
    ), ended as (
        update sentinel.assignments a
        set ended_at = clock_timestamp(), outcome = 'withdrawn'
        from held where a.chunk_id = held.id and a.ended_at is null
    ), freed as (
        update public.jobs_chunks c
        set status = 'pending', node_id = null, claimed_at = null
        from held where c.id = held.id
        returning c.id
    )
    select pg_catalog.pg_notify('pending_chunk', '') where exists (select from freed)
$$;

create function sentinel.begin_node() returns trigger
language plpgsql security definer set search_path = '' as
$$
begin
    insert into sentinel.node_states (node_id) values (new.id) on conflict do nothing;
    return null;
end
$$;
create trigger sentinel_begin_node after insert on public.nodes
    for each row execute function sentinel.begin_node();

-- A node that leaves its account, by whatever way, takes no work and no permission along.
create function sentinel.leave_account() returns trigger
language plpgsql security definer set search_path = '' as
$$
begin
    perform sentinel.withdraw_chunks(old.id);
    delete from public.nodes_permissions where node_id = old.id;
    new.status := 'pending';
    return new;
end
$$;
create trigger sentinel_leave_account before update of user_id on public.nodes
    for each row when (old.user_id is not null and new.user_id is distinct from old.user_id)
    execute function sentinel.leave_account();

create function sentinel.end_node() returns trigger
language plpgsql security definer set search_path = '' as
$$
begin
    perform sentinel.withdraw_chunks(old.id);
    return old;
end
$$;
create trigger sentinel_end_node before delete on public.nodes
    for each row execute function sentinel.end_node();

create function sentinel.tell_node_changed() returns trigger
language plpgsql security definer set search_path = '' as
$$
begin
    perform pg_catalog.pg_notify('wowlab_node', old.id::text);
    return null;
end
$$;
create trigger sentinel_node_changed after update of user_id, name, max_parallel on public.nodes
    for each row when (old.user_id is distinct from new.user_id or old.name is distinct from new.name
                       or old.max_parallel is distinct from new.max_parallel)
    execute function sentinel.tell_node_changed();
create trigger sentinel_node_deleted after delete on public.nodes
    for each row execute function sentinel.tell_node_changed();

-- A rotation's checksum is what its script says it is.
create function sentinel.name_rotation() returns trigger
language plpgsql security definer set search_path = '' as
$$
begin
    new.checksum := pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(new.script, 'UTF8')), 'hex');
    return new;
end
$$;
create trigger sentinel_name_rotation before insert or update of script, checksum on public.rotations
    for each row execute function sentinel.name_rotation();

-- Volatile on purpose: each call looks with a snapshot of its own. A claim asks these after it has waited for a lock, when
-- the snapshot of its own statement is older than what the other claim has just done.
create function sentinel.chunks_held(p_node uuid) returns int
language sql volatile set search_path = '' as
$$ select count(*)::int from sentinel.assignments where node_id = p_node and ended_at is null $$;

create function sentinel.next_attempt(p_chunk uuid) returns int
language sql volatile set search_path = '' as
$$ select coalesce(max(attempt), 0) + 1 from sentinel.assignments where chunk_id = p_chunk $$;
