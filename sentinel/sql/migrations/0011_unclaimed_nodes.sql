-- From which address unclaimed nodes register, so that nobody fills the table of nodes and the space of claim codes from one
-- place. The address is forgotten as soon as somebody claims the node, and with the node if nobody does.
create table sentinel.unclaimed_nodes (
    node_id uuid primary key references public.nodes (id) on delete cascade,
    address text not null -- an IPv4 address, or the first 64 bits of an IPv6 address
);
create index unclaimed_nodes_address on sentinel.unclaimed_nodes (address);

create function sentinel.forget_address() returns trigger
language plpgsql security definer set search_path = '' as
$$
begin
    delete from sentinel.unclaimed_nodes where node_id = new.id;
    return null;
end
$$;
create trigger sentinel_forget_address after update of user_id on public.nodes
    for each row when (new.user_id is not null)
    execute function sentinel.forget_address();

revoke all on sentinel.unclaimed_nodes from public, anon, authenticated, service_role;
revoke all on function sentinel.forget_address() from public, anon, authenticated, service_role;
