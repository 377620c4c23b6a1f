-- A database as a Supabase project of before has it: its own auth schema, wide grants, its own policies and functions, a
-- trigger that notifies once for each chunk, foreign keys without actions, and work in progress.
do $$ begin
    create role anon nologin noinherit;
    create role authenticated nologin noinherit;
    create role service_role nologin noinherit bypassrls;
exception when duplicate_object then null; end $$;

create schema auth;
create table auth.users (id uuid primary key, email text, encrypted_password text, aud text);
create table auth.identities (id uuid primary key default gen_random_uuid(), provider_id text not null,
    user_id uuid not null references auth.users on delete cascade, provider text not null, identity_data jsonb not null);
create function auth.uid() returns uuid language sql stable as
$$ select coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''),
                   (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'))::uuid $$;
grant usage on schema auth to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;

create table public.user_profiles (id uuid primary key references auth.users, handle text);
create table public.nodes (
    id uuid default gen_random_uuid() primary key, user_id uuid references auth.users, name text not null,
    max_parallel int not null default 4, status text not null default 'pending', last_seen_at timestamptz, version text,
    total_cores int not null, platform text, created_at timestamptz default now(), public_key text not null unique,
    claim_code text unique);
create table public.nodes_permissions (
    id uuid default gen_random_uuid() primary key, node_id uuid not null references public.nodes, access_type text not null,
    target_id text, created_at timestamptz default now());
create table public.rotations (
    id uuid default gen_random_uuid() primary key, user_id uuid not null references auth.users, slug text not null,
    name text not null, script text not null, is_public boolean not null default false, spec_id int not null,
    current_version int not null default 1, checksum text, forked_from_id uuid, deleted_at timestamptz,
    created_at timestamptz default now(), updated_at timestamptz default now());
create table public.jobs_configs (
    hash text primary key, config jsonb not null, created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now());
create table public.jobs (
    id uuid default gen_random_uuid() primary key, user_id uuid not null references auth.users,
    config_hash text not null references public.jobs_configs, total_iterations int not null,
    completed_iterations int not null default 0, status text not null default 'pending', result jsonb,
    created_at timestamptz not null default now(), completed_at timestamptz, access_type text not null default 'private',
    discord_server_id text);
create table public.jobs_chunks (
    id uuid default gen_random_uuid() primary key, job_id uuid not null references public.jobs on delete cascade,
    node_id uuid references public.nodes, config_hash text not null, iterations int not null, seed_offset int not null,
    status text not null default 'pending', result jsonb, claimed_at timestamptz, completed_at timestamptz,
    created_at timestamptz not null default now());

alter table public.nodes enable row level security;
alter table public.jobs_chunks enable row level security;
create policy "Enable everything for users" on public.nodes for all to authenticated using (true) with check (true);
create policy "Chunks are open" on public.jobs_chunks for all using (true) with check (true);
grant update (status) on public.jobs_chunks to authenticated;

create function public.notify_pending_chunk() returns trigger language plpgsql as
$$ begin perform pg_notify('pending_chunk', new.id::text); return new; end $$;
create trigger on_chunk_created after insert on public.jobs_chunks
    for each row execute function public.notify_pending_chunk();

create function public.verify_claim_code(p_code text) returns json language sql security definer as
$$ select json_build_object('id', id) from public.nodes where claim_code = p_code $$;
create function public.claim_node(p_node_id uuid, p_name text, p_max_parallel int) returns json language sql security definer as
$$ update public.nodes set user_id = auth.uid(), name = p_name, max_parallel = p_max_parallel where id = p_node_id
   returning json_build_object('id', id) $$;
create function public.create_job(p_config_hash text, p_config jsonb, p_iterations int,
    p_access_type text default 'private', p_discord_server_id text default null) returns json language sql as
$$ select null::json $$;

insert into auth.users (id, email) values ('00000000-0000-4000-8000-0000000000a1', 'alice@example.org');
insert into public.user_profiles values ('00000000-0000-4000-8000-0000000000a1', 'alice');
insert into public.nodes (id, user_id, name, max_parallel, status, total_cores, public_key)
values ('00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-0000000000a1', 'tower', 4, 'online', 8, 'key-one'),
       ('00000000-0000-4000-8000-0000000000d2', null, 'stranger', 999999, 'pending', 8, 'key-two');
insert into public.jobs_configs (hash, config) values ('named-by-the-portal', '{"specId": 253, "duration": 300}');
insert into public.jobs (id, user_id, config_hash, total_iterations, completed_iterations, status)
values ('00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000a1', 'named-by-the-portal', 400, 200, 'running'),
       ('00000000-0000-4000-8000-0000000000b2', '00000000-0000-4000-8000-0000000000a1', 'named-by-the-portal', 100, 100, 'completed');
insert into public.jobs_chunks (id, job_id, node_id, config_hash, iterations, seed_offset, status, result)
values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000d1',
     'named-by-the-portal', 100, 0, 'completed', '{"meanDps":1000,"stdDps":10,"minDps":900,"maxDps":1100,"iterations":100}'),
    ('00000000-0000-4000-8000-0000000000c2', '00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000d1',
     'named-by-the-portal', 100, 100, 'completed', '{"meanDps":1010,"stdDps":12,"minDps":910,"maxDps":1200,"iterations":100}'),
    ('00000000-0000-4000-8000-0000000000c3', '00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000d1',
     'named-by-the-portal', 100, 200, 'running', null),
    ('00000000-0000-4000-8000-0000000000c4', '00000000-0000-4000-8000-0000000000b1', null,
     'named-by-the-portal', 100, 300, 'pending', null),
    ('00000000-0000-4000-8000-0000000000c5', '00000000-0000-4000-8000-0000000000b2', '00000000-0000-4000-8000-0000000000d1',
     'named-by-the-portal', 100, 0, 'completed', '{"meanDps":1}');
