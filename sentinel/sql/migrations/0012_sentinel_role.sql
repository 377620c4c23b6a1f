-- The role that the sentinel should run as. It may do what the statements of the sentinel do and nothing else: no table can be
-- made or dropped, no job or chunk invented, nothing read of auth but who has which Discord account. It cannot log in
-- until an operator gives it a password:
--     alter role wowlab_sentinel login password '...';
-- Where the owner of the database may not make roles, make one by other means and call grant_to_sentinel with its name.

create procedure sentinel.grant_to_sentinel(p_role text)
language plpgsql set search_path = '' as
$$
declare
    each record;
begin
    execute format('grant usage on schema public, sentinel to %I', p_role);
    for each in
        select * from (values
            ('nodes', 'select, insert, update, delete'),
            ('nodes_permissions', 'select'),
            ('rotations', 'select'),
            ('jobs_configs', 'select, delete'),
            ('jobs', 'select, update'),
            ('jobs_chunks', 'select, update')
        ) as t (name, rights)
    loop
        execute format('revoke all on public.%I from %I', each.name, p_role);
        execute format('grant %s on public.%I to %I', each.rights, each.name, p_role);
        -- Row level security holds for everybody but the owner; the rights above are the bound here.
        execute format('drop policy if exists %I on public.%I', 'sentinel_' || p_role, each.name);
        execute format('create policy %I on public.%I for all to %I using (true) with check (true)', 'sentinel_' || p_role,
                       each.name, p_role);
    end loop;

    execute format('grant select, insert, update, delete on all tables in schema sentinel to %I', p_role);
    execute format('revoke insert, update, delete on sentinel.migrations, sentinel.working_nodes from %I', p_role);
    execute format('grant execute on all functions in schema sentinel to %I', p_role);
    -- For what later migrations make.
    execute format('alter default privileges in schema sentinel grant select, insert, update, delete on tables to %I', p_role);
    execute format('alter default privileges in schema sentinel grant execute on functions to %I', p_role);

    -- The schema auth is Supabase's: what its owner does not let us pass on, the operator has to grant.
    begin
        execute format('grant usage on schema auth to %I', p_role);
        execute format('grant select (user_id, provider, provider_id) on auth.identities to %I', p_role);
    exception when insufficient_privilege then
        raise notice 'The owner of auth.identities has to grant select (user_id, provider, provider_id) to %', p_role;
    end;
end
$$;
revoke all on procedure sentinel.grant_to_sentinel(text) from public, anon, authenticated, service_role;

do $$
begin
    if not exists (select from pg_catalog.pg_roles where rolname = 'wowlab_sentinel') then
        -- Roles belong to the cluster: another database's migration may be making the same one.
        begin
            create role wowlab_sentinel nologin;
        exception
            when duplicate_object or unique_violation then null;
            when insufficient_privilege then
                raise notice 'The role wowlab_sentinel cannot be made; see sentinel.grant_to_sentinel';
                return;
        end;
    end if;
    call sentinel.grant_to_sentinel('wowlab_sentinel');
end
$$;
