-- Who may read and write what. Users read their own rows; they change only what is theirs to decide. Whatever policies and
-- grants the six tables had before give way.
do $$
declare
    each_table text;
    old_policy record;
begin
    foreach each_table in array array['nodes', 'nodes_permissions', 'rotations', 'jobs_configs', 'jobs', 'jobs_chunks'] loop
        for old_policy in
            select policyname from pg_catalog.pg_policies where schemaname = 'public' and tablename = each_table
        loop
            execute format('drop policy %I on public.%I', old_policy.policyname, each_table);
        end loop;
        execute format('alter table public.%I enable row level security', each_table);
        execute format('revoke all on public.%I from public, anon, authenticated', each_table);
        execute format('grant all on public.%I to service_role', each_table);
    end loop;
end
$$;

-- Revoking a table's rights leaves those of single columns standing.
do $$
declare
    each_column record;
begin
    for each_column in
        select c.relname, a.attname
        from pg_catalog.pg_attribute a
        join pg_catalog.pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and a.attacl is not null and not a.attisdropped
          and c.relname in ('nodes', 'nodes_permissions', 'rotations', 'jobs_configs', 'jobs', 'jobs_chunks')
    loop
        execute format('revoke all (%I) on public.%I from public, anon, authenticated', each_column.attname,
                       each_column.relname);
    end loop;
end
$$;

grant usage on schema public to anon, authenticated, service_role;

grant select, delete, update (name, max_parallel) on public.nodes to authenticated;
create policy nodes_read on public.nodes for select to authenticated using (user_id = (select auth.uid()));
create policy nodes_change on public.nodes for update to authenticated
    using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy nodes_delete on public.nodes for delete to authenticated using (user_id = (select auth.uid()));

grant select, insert, update, delete on public.nodes_permissions to authenticated;
create policy nodes_permissions_own on public.nodes_permissions for all to authenticated
    using (exists (select from public.nodes n where n.id = node_id and n.user_id = (select auth.uid())))
    with check (exists (select from public.nodes n where n.id = node_id and n.user_id = (select auth.uid())));

grant select on public.rotations to anon;
grant select, insert, update, delete on public.rotations to authenticated;
create policy rotations_read on public.rotations for select to anon, authenticated
    using (is_public or user_id = (select auth.uid()));
create policy rotations_add on public.rotations for insert to authenticated with check (user_id = (select auth.uid()));
create policy rotations_change on public.rotations for update to authenticated
    using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy rotations_delete on public.rotations for delete to authenticated using (user_id = (select auth.uid()));

-- Nodes without a sentinel that serves configs fetch them by hash with the anonymous key.
grant select on public.jobs_configs to anon, authenticated;
create policy jobs_configs_read on public.jobs_configs for select to anon, authenticated using (true);

grant select, delete on public.jobs to authenticated;
create policy jobs_read on public.jobs for select to authenticated using (user_id = (select auth.uid()));
create policy jobs_delete on public.jobs for delete to authenticated using (user_id = (select auth.uid()));

grant select on public.jobs_chunks to authenticated;
create policy jobs_chunks_read on public.jobs_chunks for select to authenticated
    using (exists (select from public.jobs j where j.id = job_id and j.user_id = (select auth.uid())));

revoke all on function public.verify_claim_code(text), public.claim_node(uuid, text, int),
    public.create_job(jsonb, int, text, text), public.create_job(jsonb, text, int, text, text) from public, anon;
grant execute on function public.verify_claim_code(text), public.claim_node(uuid, text, int),
    public.create_job(jsonb, int, text, text), public.create_job(jsonb, text, int, text, text)
    to authenticated, service_role;

-- Supabase hands new objects to its roles by default; ours are for the sentinel alone.
revoke all on schema sentinel from public, anon, authenticated, service_role;
revoke all on all tables in schema sentinel from public, anon, authenticated, service_role;
revoke all on all functions in schema sentinel from public, anon, authenticated, service_role;

-- PostgREST keeps a picture of the schema.
notify pgrst, 'reload schema';
