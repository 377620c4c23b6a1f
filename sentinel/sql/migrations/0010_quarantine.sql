-- A node that is set aside gets no work, whoever owns it and whatever it says, until it is released. One statement does it
-- (quarantine_node.sql); what follows from it is here, so that it follows whoever writes the column.
alter table sentinel.node_states
    add column quarantined_at timestamptz,
    add column quarantine_reason text,
    add constraint node_states_quarantine_has_a_reason check ((quarantined_at is null) = (quarantine_reason is null)),
    add constraint node_states_quarantine_bounded check (char_length(quarantine_reason) <= 500);

create function sentinel.change_quarantine() returns trigger
language plpgsql security definer set search_path = '' as
$$
begin
    if new.quarantined_at is not null then
        update public.nodes set status = 'offline' where id = new.node_id and status = 'online';
        perform sentinel.withdraw_chunks(new.node_id);
    end if;
    perform pg_catalog.pg_notify('wowlab_node', new.node_id::text);
    return null;
end
$$;
revoke all on function sentinel.change_quarantine() from public, anon, authenticated, service_role;
create trigger sentinel_change_quarantine after update of quarantined_at on sentinel.node_states
    for each row when ((old.quarantined_at is null) <> (new.quarantined_at is null))
    execute function sentinel.change_quarantine();

-- As before, without those that are set aside.
create or replace view sentinel.working_nodes as
select n.id, n.user_id, s.engine_version, sentinel.places(n.max_parallel, n.total_cores) as places
from public.nodes n
join sentinel.node_states s on s.node_id = n.id
where n.user_id is not null and n.status = 'online' and not s.is_paused and s.quarantined_at is null
  and case when s.heartbeat_at is not null then s.heartbeat_at > now() - sentinel.lease()
           else not exists (select from sentinel.assignments a
                            where a.node_id = n.id and a.outcome = 'expired'
                              and a.ended_at > now() - interval '10 minutes') end;
