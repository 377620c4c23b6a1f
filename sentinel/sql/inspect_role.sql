-- OperatorStore::role. No locks. What the sentinel needs and its role may not do, as "privilege on table", in one text; and what it should
-- not be able to do. Tables that are not there yet count as no trouble here: migrations tell of them.
select current_user::text as name,
       (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) as is_superuser,
       exists (select from pg_catalog.pg_class c
               where c.oid = to_regclass('public.jobs') and pg_has_role(current_user, c.relowner, 'member')) as is_owner,
       coalesce((select string_agg(format('%s on %s', needed.privilege, needed.name), ', ')
                 from (values
                     ('public.nodes', 'select'), ('public.nodes', 'insert'), ('public.nodes', 'update'), ('public.nodes', 'delete'),
                     ('public.nodes_permissions', 'select'), ('public.rotations', 'select'),
                     ('public.jobs_configs', 'select'), ('public.jobs_configs', 'delete'),
                     ('public.jobs', 'select'), ('public.jobs', 'update'),
                     ('public.jobs_chunks', 'select'), ('public.jobs_chunks', 'update'),
                     ('sentinel.migrations', 'select'),
                     ('sentinel.node_states', 'update'), ('sentinel.job_states', 'update'),
                     ('sentinel.assignments', 'insert'), ('sentinel.assignments', 'update'),
                     ('sentinel.unclaimed_nodes', 'insert')
                 ) as needed (name, privilege)
                 where not coalesce(has_table_privilege(to_regclass(needed.name), needed.privilege), true)), '') as missing
